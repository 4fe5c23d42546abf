/**
 * Organisations, people, roles, 辖区, sessions: who may do what to whose records.
 *
 * <p>Not for: business decisions; it answers may-you, never should-you.
 *
 * <p>Schema: access. Events: none yet. Serves: GB/T 22239-2019 8.1.4.1-2; 网络安全法 第二十三条.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "knowledge", "vault"})
package cn.huijian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
