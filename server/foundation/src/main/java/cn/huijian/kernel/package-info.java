/**
 * The value types that every room speaks: identifiers with their check digits, money, periods, paging, outcomes, the actor.
 *
 * <p>Not for: anything that needs Spring, SQL, a clock or a file. A type belongs here only when two stages use it.
 *
 * <p>Schema: none. Events: none. Serves: GB 32100-2015, GB 11714-1997, GB/T 2260, GB/T 4754-2017.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.huijian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
