/**
 * 慧商码: signed scan codes and the scan page, under 14 KB and without script.
 *
 * <p>Not for: grades: the colour comes from public facts only.
 *
 * <p>Schema: code. Events: none. Serves: 电子商务法 第十五条; 平台规则.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "knowledge", "access", "entity", "dossier", "disclosure", "exchange"})
package cn.huijian.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
