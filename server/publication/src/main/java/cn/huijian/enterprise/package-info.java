/**
 * Enterprise accounts and the page that shows a firm its own data: activation by letter or registered telephone, bound to one code, revocable.
 *
 * <p>Not for: anything about other firms, grades, or what an inspection must not announce.
 *
 * <p>Schema: enterprise. Events: none. Serves: 个人信息保护法 第四十五条; 政府信息公开条例 第四十一条.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "access", "knowledge", "calendar", "entity", "matter", "disclosure"})
package cn.huijian.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
