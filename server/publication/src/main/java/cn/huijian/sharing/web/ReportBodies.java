package cn.huijian.sharing.web;

import cn.huijian.access.Staff;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.RowReceipt;
import cn.huijian.sharing.store.PackageDeliveries;
import cn.huijian.sharing.store.ReportPackages;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the reporting desk says and takes. */
final class ReportBodies {
    private ReportBodies() {}

    /** All layouts in force. */
    record LayoutList(
            List<LayoutBody> items,
            boolean mayPack,
            @Nullable String packReason) {}

    /**
     * One layout with how its rows stand.
     *
     * @param certain whether the layout was checked against the target's own specification
     */
    record LayoutBody(
            String id,
            String version,
            String name,
            String target,
            String factTypeName,
            String source,
            boolean certain,
            @Nullable String note,
            ReportPackage.Format format,
            List<ColumnBody> columns,
            int ready,
            int incomplete,
            int waiting,
            int refused,
            int overdue) {}

    /** One column of a layout. */
    record ColumnBody(String name, String from, boolean required) {}

    /** The firm concerned. */
    record Party(long id, String name, @Nullable String uscc) {}

    /** A row of the desk. */
    record RowBody(
            long id,
            String layout,
            String layoutName,
            String target,
            String key,
            ReportRow.Act act,
            String actLabel,
            long factId,
            @Nullable Party party,
            String title,
            ReportRow.State state,
            String stateLabel,
            List<ReportRow.Missing> missing,
            @Nullable DeadlineClock clock,
            @Nullable Long packageId,
            @Nullable String reason,
            @Nullable Instant handedAt,
            @Nullable Instant answeredAt,
            int version,
            boolean mayResend) {}

    /** A package. */
    record PackageBody(
            long id,
            String layout,
            String layoutName,
            String layoutVersion,
            String target,
            ReportPackage.Format format,
            int rows,
            String fileName,
            String sha256,
            String sm3,
            ReportPackage.State state,
            String stateLabel,
            Instant frozenAt,
            String frozenBy,
            @Nullable Instant handedAt,
            @Nullable String handedBy,
            @Nullable String handedHow,
            @Nullable Instant answeredAt,
            int accepted,
            int refused,
            int waiting,
            @Schema(description = "去向配置了接口，可以经接口送出") boolean hasDestination,
            @Nullable DeliveryBody delivery) {
        static PackageBody of(
                ReportPackage one,
                String layoutName,
                ReportPackages.Tally tally,
                boolean hasDestination,
                @Nullable DeliveryBody delivery) {
            return new PackageBody(
                    one.id(),
                    one.layout(),
                    layoutName,
                    one.layoutVersion(),
                    one.target(),
                    one.format(),
                    one.rows(),
                    one.fileName(),
                    one.sha256(),
                    one.sm3(),
                    one.state(),
                    one.state().label(),
                    one.frozenAt(),
                    one.frozenBy(),
                    one.handedAt(),
                    one.handedBy(),
                    one.handedHow(),
                    one.answeredAt(),
                    tally.accepted(),
                    tally.refused(),
                    tally.waiting(),
                    hasDestination,
                    delivery);
        }
    }

    /** How a delivery by HTTP fares. */
    record DeliveryBody(
            PackageDeliveries.State state,
            String address,
            int attempts,
            @Nullable Instant triedAt,
            @Schema(description = "最近一次为何没有成功") @Nullable String failure,
            @Schema(description = "隔多少秒再试") long retrySeconds) {
        static DeliveryBody of(PackageDeliveries.Delivery one, long retrySeconds) {
            return new DeliveryBody(
                    one.state(), one.address(), one.attempts(), one.triedAt(), one.failure(), retrySeconds);
        }
    }

    /** A line of a package as it was frozen. */
    record LineBody(
            int line,
            long row,
            String key,
            String actLabel,
            long factId,
            @Nullable Long entityId,
            List<String> cells,
            @Nullable String result,
            @Nullable String reason,
            @Nullable Instant answeredAt) {
        static LineBody of(ReportPackages.Line line) {
            return new LineBody(
                    line.line(),
                    line.row(),
                    line.key(),
                    line.act().label(),
                    line.fact(),
                    line.entity(),
                    line.cells(),
                    line.result(),
                    line.reason(),
                    line.answeredAt());
        }
    }

    /** What to freeze. */
    record NewPackage(String layout, ReportPackage.@Nullable Format format) {}

    /** How to hand over. */
    record HandOver(ReportPackage.Way way) {}

    /** Answers given by form. */
    record Receipts(List<ReceiptLine> items) {
        List<RowReceipt> receipts() {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new RowReceipt(
                            i + 1,
                            items.get(i).key(),
                            items.get(i).accepted(),
                            items.get(i).reason()))
                    .toList();
        }
    }

    /** One answer. */
    record ReceiptLine(
            String key, boolean accepted, @Nullable String reason) {}

    /** Whether a person may pack, and why not. */
    static @Nullable String packReason(Staff reader) {
        if (!reader.may("sharing.report")) {
            return "您的角色没有“数据报送”权限，请联系安全管理员";
        }
        return reader.scope().wholeBureau() ? null : "报送包包含全局数据，只有全局范围的人员可以打包";
    }
}
