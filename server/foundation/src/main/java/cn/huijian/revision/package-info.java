/**
 * The knowledge desk: a new version of law or policy is drafted from the one in force, shows what it would change, and is approved by a second person.
 *
 * <p>Not for: answering by knowledge (knowledge does), or computing with it (the rooms that implement {@link cn.huijian.revision.ImpactMeasure}).
 *
 * <p>Schema: revision. Events: none. Serves: 重大行政决策程序暂行条例 第二十五条(合法性审查).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access", "calendar", "knowledge"})
package cn.huijian.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
