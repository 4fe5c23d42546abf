package cn.huijian.kernel;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The version of a record as HTTP carries it in {@code ETag} and {@code If-Match} (RFC 9110, 8.8.3): a number in quotes. */
public final class VersionTag {
    private VersionTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that a caller decided on; empty if there is none or it is no number of ours. The quotes may be missing. */
    public static OptionalInt read(@Nullable String ifMatch) {
        return ifMatch != null && ifMatch.matches("\"\\d{1,9}\"|\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(ifMatch.replace("\"", "")))
                : OptionalInt.empty();
    }

    /**
     * The version that a caller decided on.
     *
     * @param code of the refusal, such as {@code exchange.invalid-version}
     * @param record what the version is of, in Chinese
     * @throws RefusedException if there is none or it is no number of ours
     */
    public static int required(@Nullable String ifMatch, String code, String record) {
        return read(ifMatch).orElseThrow(() -> new RefusedException(code, "If-Match 应是所见" + record + "的版本。请刷新后再办。"));
    }
}
