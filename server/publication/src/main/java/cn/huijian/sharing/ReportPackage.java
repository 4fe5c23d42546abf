package cn.huijian.sharing;

import cn.huijian.kernel.DocumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A frozen package (报送包). Its content never changes; the digests are of the file.
 *
 * @param layoutVersion version of the layout in force when it was frozen
 * @param target the receiving system, in words
 */
public record ReportPackage(
        long id,
        String layout,
        String layoutVersion,
        String target,
        Format format,
        int rows,
        DocumentId document,
        String fileName,
        String sha256,
        String sm3,
        State state,
        Instant frozenAt,
        String frozenBy,
        @Nullable Instant handedAt,
        @Nullable String handedBy,
        @Nullable String handedHow,
        @Nullable Instant answeredAt) {
    /** File formats. */
    public enum Format {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        XML("application/xml"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** How a package leaves the house. */
    public enum Way {
        DOWNLOAD("下载"),
        FOLDER("交换目录"),
        /** To the address that the settings declare for the target; it counts as handed over once the target took it. */
        HTTP("接口");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far a package got. */
    public enum State {
        FROZEN("已冻结"),
        HANDED("已送出"),
        ANSWERED("回执齐全");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
