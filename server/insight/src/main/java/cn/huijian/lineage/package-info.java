/**
 * The catalogue of data resources and their lineage: from a score back to fact, field, row, file and source, and forward to what each feeds.
 *
 * <p>Not for: keeping anything. It reads the views {@code lineage_…} that the rooms publish, and the declarations in the knowledge.
 *
 * <p>Schema: none. Events: none. Serves: 政务数据共享条例 第九条 (数据目录); GB/T 36073-2018 (数据管理能力成熟度, 元数据与血缘).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "knowledge", "access", "exchange", "entity", "dossier", "creditrisk"})
package cn.huijian.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
