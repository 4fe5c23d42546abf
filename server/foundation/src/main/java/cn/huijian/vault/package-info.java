/**
 * Values about natural persons, encrypted under one key per person; everything else holds references and salted digests.
 *
 * <p>Not for: enterprise data, or deciding who may read (access does).
 *
 * <p>Schema: vault. Events: none. Serves: 个人信息保护法 第四十七条、第五十一条.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
package cn.huijian.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
