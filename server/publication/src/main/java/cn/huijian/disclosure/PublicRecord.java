package cn.huijian.disclosure;

import cn.huijian.kernel.FactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record that the public may see.
 *
 * @param section where it stands on the page
 * @param date day of the event
 * @param title what happened, in words
 * @param details further lines, label and value
 * @param state short word at the right edge, for example 已改正, 有效
 * @param holdsUntil last day on which it holds (a licence's end), {@code null} if open
 * @param until last day on which it is public, {@code null} while it holds
 * @param correctedAt when it took the place of a record that was wrong
 */
public record PublicRecord(
        FactId fact,
        Section section,
        LocalDate date,
        String title,
        List<Detail> details,
        String state,
        @Nullable LocalDate holdsUntil,
        @Nullable LocalDate until,
        @Nullable Instant correctedAt) {
    /** A further line. */
    public record Detail(String label, String value) {}

    /** Sections of a public page, in their order. */
    public enum Section {
        LICENCE("许可"),
        INSPECTION("检查结果"),
        PENALTY("行政处罚"),
        LISTING("名录"),
        ANNUAL_REPORT("年度报告");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public PublicRecord {
        details = List.copyOf(details);
    }
}
