/**
 * 双随机、一公开: plans, verifiable draws, tasks for two officers, visits, results, review.
 *
 * <p>Not for: publishing results (disclosure does, from the fact) and cases (enforcement).
 *
 * <p>Schema: inspection. Events: none. Serves: 行政处罚法 第四十二条; 国办发〔2024〕54号; 国市监信〔2019〕38号.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "knowledge",
            "access",
            "calendar",
            "documents",
            "jobs",
            "vault",
            "entity",
            "dossier",
            "matter",
            "creditrisk",
            "lead"
        })
package cn.huijian.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
