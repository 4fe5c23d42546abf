/**
 * What is known: every fact about a business entity, never updated, only corrected or retracted by a further fact.
 *
 * <p>Not for: judging facts (assessment) or showing them to the public (disclosure).
 *
 * <p>Schema: dossier. Events: FactsRecorded. Serves: 企业信息公示暂行条例 第六条.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "knowledge", "access", "exchange", "entity", "vault"})
package cn.huijian.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
