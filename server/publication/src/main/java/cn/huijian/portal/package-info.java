/**
 * The public's pages: search, entity page, draw transcripts and their verification, signed heads of the ledger with proofs.
 *
 * <p>Not for: anything internal.
 *
 * <p>Schema: none. Events: none. Serves: 企业信息公示暂行条例.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "documents", "entity", "disclosure"})
package cn.huijian.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
