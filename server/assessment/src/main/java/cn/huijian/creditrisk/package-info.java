/**
 * Credit-risk grades: the indicative score follows every fact, the grade in force changes by the monthly run or a listed grave event.
 *
 * <p>Not for: any public rating: grades are internal and never reach publication.
 *
 * <p>Schema: creditrisk. Events: GradeChanged. Serves: 国市监信发〔2022〕6号.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "knowledge",
            "access",
            "revision",
            "calendar",
            "jobs",
            "exchange",
            "entity",
            "entity::classification",
            "dossier",
            "matter"
        })
package cn.huijian.creditrisk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
