package cn.huijian.matter;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter to be opened.
 *
 * @param kind stable code, {@code inspection.task}, {@code disclosure.publish}
 * @param kindLabel in Chinese, 双随机检查
 * @param subject record it is about, {@code inspection-task:12}; unique with {@code kind} while open
 * @param title what to decide or do, one Chinese line
 * @param number number people know it by, for example 文号 or plan number
 * @param party entity concerned, if any
 * @param unit unit that must act
 * @param assignees persons who must act; empty for anyone of the unit
 * @param deadline statutory deadline, if any
 * @param nextStep code of the one next step, {@code nextLabel} its law's verb (决定, 送达, 核对公示), {@code link} the console path where it is done
 */
public record NewMatter(
        String kind,
        String kindLabel,
        String subject,
        String title,
        @Nullable String number,
        @Nullable EntityId party,
        UnitId unit,
        List<AccountId> assignees,
        @Nullable Deadline deadline,
        String nextStep,
        String nextLabel,
        String link) {
    public NewMatter {
        assignees = List.copyOf(assignees);
    }
}
