/**
 * Organisations and staff from a spreadsheet: what is new, changed and unchanged, row by row, before anything is done.
 *
 * <p>Not for: rights; the security administrator grants roles person by person.
 *
 * <p>Schema: none. Events: none. Serves: GB/T 22239-2019 8.1.4.1-2.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "exchange"})
package cn.huijian.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
