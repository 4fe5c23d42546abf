/**
 * Puts the rooms together: the database, security wiring, error form, demonstration data, the tools behind {@code ./hj}.
 *
 * <p>Not for: anything a bureau would call its work; that belongs into a room.
 *
 * <p>Schema: none. Events: none. Serves: GB/T 22239-2019 8.1.4.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package cn.huijian.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
