/**
 * Files with digest and custody: uploads, photos, signatures, legal papers. Content is kept in the database, so every server process sees it.
 *
 * <p>Not for: deciding who may see a file (the owning room does).
 *
 * <p>Schema: documents. Events: none. Serves: 行政处罚法 第四十六条(电子数据).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
package cn.huijian.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
