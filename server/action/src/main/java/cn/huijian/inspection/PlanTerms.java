package cn.huijian.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the drafter of a plan decides.
 *
 * @param items ids of inspection items (抽查事项), at least one
 * @param planned number of firms wanted, {@code null} to draw by ratio alone
 * @param ratio least share of the pool, 0–1; {@code null} for the legal floor in force, and never less than it
 * @param seed where the seed of the draw will come from
 * @param checklist id in {@code knowledge/checklists}
 * @param visitFrom first day of the visits, {@code visitTo} the last
 * @param capExemption why the yearly caps do not count for this plan (投诉举报、转办、监测线索、应对风险); {@code null} when they do
 */
public record PlanTerms(
        String name,
        Orientation orientation,
        Emphasis emphasis,
        Organisation organisation,
        List<String> items,
        PlanScope scope,
        @Nullable Integer planned,
        @Nullable BigDecimal ratio,
        SeedTerms seed,
        String checklist,
        LocalDate visitFrom,
        LocalDate visitTo,
        @Nullable String capExemption) {
    public PlanTerms {
        items = List.copyOf(items);
    }

    /** 定向、不定向. */
    public enum Orientation {
        DIRECTED("定向"),
        UNDIRECTED("不定向");

        private final String word;

        Orientation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** 重点、一般. */
    public enum Emphasis {
        KEY("重点"),
        GENERAL("一般");

        private final String word;

        Emphasis(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** 部门内、跨部门联合. */
    public enum Organisation {
        SINGLE("部门内"),
        JOINT("跨部门联合");

        private final String word;

        Organisation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** As the result publishes it: 定向、重点、部门内. */
    public String kindWords() {
        return orientation.word() + "、" + emphasis.word() + "、" + organisation.word();
    }
}
