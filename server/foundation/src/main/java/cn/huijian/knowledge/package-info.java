/**
 * Law and policy as dated data: loads and checks the files under knowledge/, answers by (bureau, date), the most specific pack wins.
 *
 * <p>Not for: computing with them (calendar, creditrisk, inspection do).
 *
 * <p>Schema: knowledge. Events: none. Serves: every rule file names its own source.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.huijian.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
