/**
 * One inbox of things to act on; hands work between action rooms.
 *
 * <p>Not for: working them off (inspection, enforcement do).
 *
 * <p>Schema: lead. Events: none. Serves: 市场监督管理行政处罚程序规定 第十八条.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "knowledge",
            "access",
            "calendar",
            "entity",
            "dossier",
            "matter",
            "exchange"
        })
package cn.huijian.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
