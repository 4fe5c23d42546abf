package cn.huijian.code.model;

import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord;
import cn.huijian.disclosure.PublicRecord.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The colour of the scan page: from public facts and the validity of licences only (平台默认 rule of the 慧商码). A firm's internal grade is not an input
 * and cannot be one: this stage does not see it.
 *
 * @param colour the answer
 * @param reasons why, one line each, worst first
 * @param validUntil earliest end of a licence in force
 */
public record ScanColour(
        Colour colour, List<String> reasons, @Nullable LocalDate validUntil) {
    private static final Set<String> CLOSED = Set.of(
            "REVOKED",
            "CLOSED",
            "RESCINDED",
            "FORCE_NOTICE",
            "FORCE_CANCELLED",
            "CANCELLED",
            "SUSPENDED",
            "MOVED_OUT",
            "EXPELLED");
    private static final Set<String> IN_FORCE = Set.of("有效", "");

    /** The three answers, each with its word. */
    public enum Colour {
        GREEN("绿色", "正常"),
        YELLOW("黄色", "请留意"),
        RED("红色", "警示");

        private final String name;
        private final String word;

        Colour(String name, String word) {
            this.name = name;
            this.word = word;
        }

        public String label() {
            return name;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Days before the end of a licence, and after an order to put something right, on which the colour is yellow.
     */
    public record Limits(int licenceWarningDays, int rectificationDays) {}

    public ScanColour {
        reasons = List.copyOf(reasons);
    }

    /** The colour on a day. */
    public static ScanColour of(PublicProfile profile, String statusWord, Limits limits, LocalDate today) {
        var red = new ArrayList<String>();
        var yellow = new ArrayList<String>();
        if (CLOSED.contains(profile.entity().status())) {
            red.add("登记状态：" + statusWord);
        }
        for (PublicRecord listing : profile.in(Section.LISTING)) {
            (serious(listing) ? red : yellow).add(listing.date() + " " + listing.title());
        }
        List<LicenceTerm> licences =
                profile.in(Section.LICENCE).stream().map(LicenceTerm::of).toList();
        for (LicenceTerm licence : licences) {
            if (licence.ended(today)) {
                boolean renewed = licences.stream()
                        .anyMatch(other -> other.category().equals(licence.category()) && !other.ended(today));
                if (!renewed) {
                    red.add(licence.category() + "已失效");
                }
            } else if (licence.until() != null
                    && !licence.until().isAfter(today.plusDays(limits.licenceWarningDays()))) {
                yellow.add(licence.category() + " " + licence.until() + " 到期");
            }
        }
        for (PublicRecord inspection : profile.in(Section.INSPECTION)) {
            if (inspection.state().equals("已责令改正")
                    && !inspection.date().plusDays(limits.rectificationDays()).isBefore(today)) {
                yellow.add(inspection.date() + " 检查发现问题，已责令改正");
            }
        }
        @Nullable
        LocalDate until = licences.stream()
                .filter(licence -> !licence.ended(today))
                .map(LicenceTerm::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (!red.isEmpty()) {
            red.addAll(yellow);
            return new ScanColour(Colour.RED, red, until);
        }
        return yellow.isEmpty()
                ? new ScanColour(Colour.GREEN, List.of("未列入经营异常名录和严重违法失信名单"), until)
                : new ScanColour(Colour.YELLOW, yellow, until);
    }

    private static boolean serious(PublicRecord listing) {
        return listing.title().contains("严重违法");
    }

    /** What matters of a licence. */
    private record LicenceTerm(
            String category, String state, @Nullable LocalDate until) {
        static LicenceTerm of(PublicRecord record) {
            String category = detail(record, "许可类别").orElse(record.title());
            return new LicenceTerm(category, record.state(), record.holdsUntil());
        }

        boolean ended(LocalDate today) {
            return !IN_FORCE.contains(state) || (until != null && until.isBefore(today));
        }

        private static Optional<String> detail(PublicRecord record, String label) {
            return record.details().stream()
                    .filter(detail -> detail.label().equals(label))
                    .map(PublicRecord.Detail::value)
                    .findFirst();
        }
    }
}
