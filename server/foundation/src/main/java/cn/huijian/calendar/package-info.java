/**
 * Working days and the one deadline engine: every statutory period is computed here and nowhere else.
 *
 * <p>Not for: storing deadlines (matter does) or deciding what follows from a missed one.
 *
 * <p>Schema: none. Events: none. Serves: 行政处罚法 第八十五条; 行政强制法 第六十九条; 投诉举报处理办法 第四十五条.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "knowledge"})
package cn.huijian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
