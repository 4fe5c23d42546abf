/**
 * The public's pages: search, entity page, draw transcripts and their verification.
 *
 * <p>Not for: anything internal.
 *
 * <p>Schema: none. Events: none. Serves: 企业信息公示暂行条例.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "documents", "entity", "disclosure"})
package cn.huijian.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
