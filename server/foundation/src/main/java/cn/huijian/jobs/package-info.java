/**
 * Long work as jobs: progress, rate, remaining time, cancel, a result that can be found again; resumed after a crash.
 *
 * <p>Not for: short commands, or scheduling the law (calendar does).
 *
 * <p>Schema: jobs. Events: none. Serves: -.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access"})
package cn.huijian.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
