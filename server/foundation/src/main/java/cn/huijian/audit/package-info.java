/**
 * Who did what, when, to what and why: one hash chain from the first record on.
 *
 * <p>Not for: business history (facts, state logs) or technical logging.
 *
 * <p>Schema: audit. Events: none. Serves: 网络安全法 第二十三条; GB/T 22239-2019 8.1.4.3.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.huijian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
