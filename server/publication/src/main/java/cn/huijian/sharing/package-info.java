/**
 * What goes out of the house to the systems above (报送): packages by declared layouts, receipts, what is overdue or refused.
 *
 * <p>Not for: deciding what is public (disclosure) or recording facts (the rooms before).
 *
 * <p>Schema: sharing. Events: none. Serves: 企业信息公示暂行条例 第十四条; 市场监督管理行政处罚信息公示规定.
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
            "entity",
            "dossier",
            "disclosure"
        })
package cn.huijian.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
