/**
 * What is open: party, due date by which article, what may be done now. 今日 and 一企一页 read this.
 *
 * <p>Not for: doing the work (the room that opened it does).
 *
 * <p>Schema: matter. Events: none. Serves: 行政处罚法 第八十五条.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access", "calendar", "knowledge", "revision", "entity"})
package cn.huijian.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
