package cn.huijian.app.ledger;

import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the walk along trail, draws, documents and heads found; kept with the job as it is shown. */
record VerificationResult(
        boolean valid,
        @Schema(description = "核对的记录数") long records,
        @Schema(description = "存证叶子数") long leaves,
        @Schema(description = "树头数") long heads,
        @Schema(description = "不符之处,至多列 200 处") List<FaultBody> findings) {
    static VerificationResult of(LedgerVerification found) {
        return new VerificationResult(
                found.valid(),
                found.records(),
                found.leaves(),
                found.heads(),
                found.findings().stream().map(FaultBody::of).toList());
    }

    /** One place that is not as it was written. */
    record FaultBody(
            String fault,
            String kind,
            long number,
            @Schema(description = "入账于此号树头之后") @Nullable Long afterHead,
            @Schema(description = "此号树头之前") @Nullable Long beforeHead,
            @Schema(description = "中文说明") String sentence) {
        static FaultBody of(Finding finding) {
            return new FaultBody(
                    finding.fault().name(),
                    finding.kind(),
                    finding.number(),
                    finding.afterHead(),
                    finding.beforeHead(),
                    finding.sentence());
        }
    }
}
