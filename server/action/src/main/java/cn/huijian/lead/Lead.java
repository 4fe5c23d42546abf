package cn.huijian.lead;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead (线索) as it stands.
 *
 * @param number number people know it by, {@code XS-00000012}
 * @param origin 案源 code: {@code random-inspection}, {@code scan-report}, …
 * @param deadline term of the verification (核查)
 * @param assignee who verifies it, {@code null} until somebody does
 * @param version counts every change; the ETag
 */
public record Lead(
        long id,
        String number,
        String origin,
        String summary,
        String detail,
        @Nullable EntityId party,
        UnitId unit,
        State state,
        int version,
        Instant receivedAt,
        Deadline deadline,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        @Nullable Conclusion conclusion,
        @Nullable String reason,
        @Nullable String transferredTo) {

    /** Where a lead stands. */
    public enum State {
        OPEN("待核查"),
        ASSIGNED("核查中"),
        CONCLUDED("已办结");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** How a verification ends (《市场监督管理行政处罚程序规定》第十八条、第二十条). */
    public enum Conclusion {
        TO_INSPECTION("转检查"),
        UNFOUNDED("不属实"),
        TRANSFERRED("移送");

        private final String word;

        Conclusion(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
