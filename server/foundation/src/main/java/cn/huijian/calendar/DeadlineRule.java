package cn.huijian.calendar;

import cn.huijian.knowledge.KnowledgeItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statutory period, as its file in {@code knowledge/deadlines} says.
 *
 * @param id name, stable over versions
 * @param version version of the file, stored with every deadline computed by it
 * @param name what the period is for, in Chinese
 * @param starts the event from which it runs; that day is not counted
 * @param act what must be done by the last day
 * @param basis law and article, as shown
 * @param status how sure the source is
 * @param unit what is counted; never hours with {@code rollOver} other than none
 * @param amount how many
 * @param rollOver which last days move
 * @param extensions what may be granted, in the order in which it may be granted
 * @param suspensions grounds on which the clock stops
 */
public record DeadlineRule(
        String id,
        String version,
        String name,
        String starts,
        String act,
        String basis,
        KnowledgeItem.Status status,
        Deadline.Unit unit,
        int amount,
        RollOver rollOver,
        List<Extendable> extensions,
        List<String> suspensions) {
    /** Which last days of a period in calendar days, months or years move to the next working day. */
    public enum RollOver {
        /** 法定节假日: days off named in the yearly notice. An ordinary weekend does not move. */
        STATUTORY_HOLIDAYS,
        /** 法定休假日: every rest day, ordinary weekends too. */
        REST_DAYS,
        /** The last day stays as counted. */
        NONE
    }

    /**
     * An extension that the law knows.
     *
     * @param amount the most that may be granted, in the rule's unit; {@code null} where the law leaves it to the decision (合理期限)
     * @param grantedBy who may grant it
     */
    public record Extendable(@Nullable Integer amount, String grantedBy) {}

    public DeadlineRule {
        if (amount <= 0) {
            throw new IllegalArgumentException("a period has at least one unit: " + id);
        }
        extensions = List.copyOf(extensions);
        suspensions = List.copyOf(suspensions);
    }

    /** {@code 15 个工作日}, {@code 60 日（自然日）}, {@code 3 个月}. */
    public static String length(Deadline.Unit unit, int amount) {
        return switch (unit) {
            case WD -> amount + " 个工作日";
            case CD -> amount + " 日（自然日）";
            case H -> amount + " 小时";
            case M -> amount + " 个月";
            case Y -> amount + " 年";
        };
    }
}
