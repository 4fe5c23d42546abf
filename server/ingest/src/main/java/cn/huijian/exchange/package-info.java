/**
 * Everything from outside: declared datasets, row by row, quarantine, replay, hand on to the room that receives them.
 *
 * <p>Not for: keeping the data (the receiving rooms do).
 *
 * <p>Schema: exchange. Events: FitnessChanged. Serves: 政务数据共享条例; 个人信息保护法 第五十一条.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "audit", "knowledge", "access", "documents", "jobs", "vault"})
package cn.huijian.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
