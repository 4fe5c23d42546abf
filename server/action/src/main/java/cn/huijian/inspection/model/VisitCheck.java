package cn.huijian.inspection.model;

import cn.huijian.access.Inspectors;
import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.Visits;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a visit may lawfully be announced and started (rulebook 5.2, DR-1, DR-7; 《行政处罚法》第四十二条). */
public final class VisitCheck {
    /** How far a phone's clock may be ahead of the server's. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private VisitCheck() {}

    /** Either told, with the way it was told, or not told, with the reason. */
    public static Optional<Refusal> notice(Visits.NoticeGiven notice) {
        if (notice.given() && (notice.channel() == null || notice.channel().isBlank())) {
            return refusal("notice-incomplete", "请写明以什么方式通知企业。");
        }
        if (!notice.given() && (notice.reason() == null || notice.reason().isBlank())) {
            return refusal("notice-incomplete", "事先不通知的，须登记理由。");
        }
        return Optional.empty();
    }

    /** When approval and notice were given, and the days in which the plan may be carried out. */
    public record Permission(Instant approvedAt, Instant noticedAt, LocalDate from, LocalDate to) {}

    /**
     * Why the visit may not start, if it may not.
     *
     * @param valid certificate numbers of the register of officers that are valid on the day of arrival
     */
    public static Optional<Refusal> arrival(
            Task task, Arrival arrival, Permission permission, Set<String> valid, Instant now) {
        if (task.officers().size() < 2 || new HashSet<>(arrival.certificates()).size() != 2) {
            return refusal("two-officers", "检查须由两名以上持证人员进行（《行政处罚法》第四十二条），请填写两人的执法证号。");
        }
        Map<String, Task.Officer> officers =
                task.officers().stream().collect(Collectors.toMap(Task.Officer::certificate, officer -> officer));
        for (String certificate : arrival.certificates()) {
            if (!officers.containsKey(certificate)) {
                return refusal("certificate-mismatch", "执法证 " + certificate + " 不是本任务检查人员的；更换人员须先经批准。");
            }
            if (!valid.contains(certificate)) {
                return refusal(
                        "certificate-invalid",
                        officers.get(certificate).name() + " 的执法证 " + certificate + " 当日无效，不得检查。");
            }
        }
        return time(arrival, permission, now);
    }

    private static Optional<Refusal> time(Arrival arrival, Permission permission, Instant now) {
        if (arrival.arrivedAt().isAfter(now.plus(CLOCK_SKEW))) {
            return refusal("clock-ahead", "手机时间比服务器快，请校准后重试。");
        }
        if (arrival.arrivedAt().isBefore(permission.approvedAt())) {
            return refusal("no-approval", "到场时间早于检查的批准时间，未经批准不得检查。");
        }
        if (arrival.arrivedAt().isBefore(permission.noticedAt())) {
            return refusal("no-notice", "到场时间早于通知（或登记不通知理由）的时间，请核对。");
        }
        LocalDate day = Zone.dayOf(arrival.arrivedAt());
        if (day.isBefore(permission.from()) || day.isAfter(permission.to())) {
            return refusal(
                    "outside-period", "批准的检查期间为 " + permission.from() + " 至 " + permission.to() + "，" + day + " 不在其中。");
        }
        return presence(arrival);
    }

    private static Optional<Refusal> presence(Arrival arrival) {
        boolean noted =
                arrival.presenceNote() != null && !arrival.presenceNote().isBlank();
        return arrival.presence() == Arrival.Presence.PRESENT || noted
                ? Optional.empty()
                : refusal("presence-unexplained", "对方无人在场或拒绝检查的，请写明情况。");
    }

    /** The certificates of officers that are valid on a day. */
    public static Set<String> validOn(LocalDate day, List<Inspectors.Inspector> register) {
        return register.stream()
                .filter(one -> !day.isAfter(one.certificateValidTo()))
                .map(Inspectors.Inspector::certificate)
                .collect(Collectors.toSet());
    }

    private static Optional<Refusal> refusal(String reason, String sentence) {
        return Optional.of(new Refusal("inspection." + reason, sentence));
    }
}
