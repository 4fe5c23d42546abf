package cn.huijian.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two officers at the door.
 *
 * @param arrivedAt by the phone's clock; the server's own time stands beside it in {@link Received}
 * @param certificates the two certificate numbers that were shown (出示执法证件)
 * @param presence whether somebody of the firm was there
 * @param scanned whether the firm's code was scanned at the door
 */
public record Arrival(
        Instant arrivedAt,
        List<String> certificates,
        Presence presence,
        @Nullable String presenceNote,
        boolean scanned,
        @Nullable Position position) {
    public Arrival {
        certificates = List.copyOf(certificates);
    }

    /** 在场、无人、拒绝. */
    public enum Presence {
        PRESENT("在场"),
        ABSENT("无人"),
        REFUSED("拒绝");

        private final String word;

        Presence(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Where the phone was. {@code coordinates} is CGCS2000, WGS84 or GCJ02; accuracy in metres. */
    public record Position(double latitude, double longitude, double accuracyMetres, String coordinates) {}

    /** An arrival as kept, with the server's time. */
    public record Received(Arrival arrival, Instant receivedAt, String by) {}
}
