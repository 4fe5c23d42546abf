package cn.huijian.sharing.web;

import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.NewShare;
import cn.huijian.sharing.ShareGrant;
import cn.huijian.sharing.store.ShareCalls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of sharing with other departments. */
final class ShareBodies {
    private ShareBodies() {}

    /** An application as it is typed. */
    record ApplicationForm(
            String department,
            String contact,
            String purpose,
            @Schema(description = "法律、法规或职责依据") String legalBasis,
            @Schema(description = "数据类型") String factType,
            @Schema(description = "字段的键") List<String> fields,
            @Schema(description = "脱敏提供的字段") List<String> masked,
            @Schema(description = "限于这些机构；空为全局") List<Integer> units,
            int dailyCalls,
            int pageRows,
            LocalDate from,
            LocalDate until) {
        NewShare toShare() {
            return new NewShare(
                    department,
                    contact,
                    purpose,
                    legalBasis,
                    factType,
                    fields,
                    masked,
                    units.stream().map(UnitId::new).toList(),
                    dailyCalls,
                    pageRows,
                    from,
                    until);
        }
    }

    /** A decision or withdrawal with its reason. */
    record ShareReason(String reason) {}

    /** A field by key and name. */
    record FieldName(String key, String name, boolean masked) {}

    /** An application or grant. */
    record GrantBody(
            long id,
            String department,
            String contact,
            String purpose,
            String legalBasis,
            String factType,
            String typeName,
            List<FieldName> fields,
            List<String> units,
            int dailyCalls,
            int pageRows,
            LocalDate from,
            LocalDate until,
            ShareGrant.State state,
            String stateLabel,
            @Schema(description = "期限已过") boolean expired,
            String appliedBy,
            Instant appliedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Schema(description = "今天已答复的次数") int answeredToday,
            int version,
            boolean mayDecide,
            @Schema(description = "为什么不能审批") @Nullable String decideReason,
            boolean mayWithdraw) {}

    /** The token of an approved application, shown this once. */
    record ApprovedBody(
            GrantBody grant, @Schema(description = "只显示这一次") String token) {}

    /** What a refused call is called at the desk. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "sharing.withdrawn", "已收回",
            "sharing.out-of-term", "不在期限内",
            "sharing.purpose-missing", "没有写事由",
            "sharing.quota-used", "当天次数用完",
            "sharing.invalid-code", "代码有误",
            "sharing.invalid-cursor", "续读位置有误");

    /** A call that was kept. */
    record CallBody(
            long id,
            @Schema(description = "回执编号") String receipt,
            Instant at,
            String address,
            String asked,
            String purpose,
            String outcome,

            @Schema(description = "结果，用词", example = "没有写事由")
            String outcomeLabel,

            int rows,
            @Nullable String contentSm3) {
        static CallBody of(ShareCalls.Kept kept) {
            return new CallBody(
                    kept.id(),
                    kept.receipt(),
                    kept.at(),
                    kept.address(),
                    kept.asked(),
                    kept.purpose(),
                    kept.outcome(),
                    OUTCOMES.getOrDefault(kept.outcome(), kept.outcome()),
                    kept.rows(),
                    kept.contentSm3());
        }
    }

    /** A type of data that may be applied for, with the fields that may be given. */
    record ShareableType(String type, String name, List<FieldName> fields) {}

    /** The types. */
    record ShareableTypes(List<ShareableType> items) {}
}
