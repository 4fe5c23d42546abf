/**
 * What goes out of the house: reporting upward by declared layouts (报送), sharing with departments by grant and token (共享), open data (开放).
 *
 * <p>Not for: deciding what is public (disclosure) or recording facts (the rooms before).
 *
 * <p>Schema: sharing. Events: none. Serves: 企业信息公示暂行条例 第十四条; 政务数据共享条例; 市场监督管理行政处罚信息公示规定.
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
            "vault",
            "entity",
            "dossier",
            "disclosure"
        })
package cn.huijian.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
