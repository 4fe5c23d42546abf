package cn.huijian.inspection.web;

import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.VersionTag;
import org.jspecify.annotations.Nullable;

/** The version of a record as its ETag. */
final class Versions {
    private Versions() {}

    static String etag(int version) {
        return VersionTag.of(version);
    }

    /** The version that the caller decided on, from {@code If-Match}. */
    static int required(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch)
                .orElseThrow(
                        () -> Problem.of(new Refusal("inspection.version-missing", "请求缺少 If-Match（所依据的版本），请刷新页面后重试。")));
    }
}
