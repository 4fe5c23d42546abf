/**
 * What may be public, since when, until when; correction and withdrawal.
 *
 * <p>Not for: grades (internal) and the pages themselves (portal, code).
 *
 * <p>Schema: disclosure. Events: DisclosurePublished. Serves: 市场监督管理行政处罚信息公示规定; 企业信息公示暂行条例.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "knowledge", "access", "calendar", "entity", "dossier", "matter"})
package cn.huijian.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
