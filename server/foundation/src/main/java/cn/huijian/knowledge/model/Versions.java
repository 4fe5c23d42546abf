package cn.huijian.knowledge.model;

import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The versions of one item in one pack, in the order of time. A version without an end gives way to the next one, so that a new version
 * leaves the file of the old one, and its digest, as it was; a version whose own end lies later than the next one's beginning is refused.
 */
final class Versions {
    private Versions() {}

    static List<KnowledgeItem> inOrder(List<KnowledgeItem> given, Consumer<String> fault) {
        List<KnowledgeItem> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(KnowledgeItem::effectiveFrom));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            KnowledgeItem item = sorted.get(i);
            LocalDate next = sorted.get(i + 1).effectiveFrom();
            LocalDate to = item.effectiveTo();
            if (item.effectiveFrom().equals(next) || (to != null && to.isAfter(next))) {
                fault.accept("knowledge/" + item.pack() + "/" + item.kind() + "/" + item.id() + ": 自 "
                        + item.effectiveFrom() + " 的版本与自 " + next + " 的版本有效期重叠; 把前者的 effective_to 改为 " + next + " 或更早");
            }
            if (to == null) {
                sorted.set(i, until(item, next));
            }
        }
        return List.copyOf(sorted);
    }

    static boolean isInForce(KnowledgeItem item, LocalDate on) {
        LocalDate to = item.effectiveTo();
        return !on.isBefore(item.effectiveFrom()) && (to == null || on.isBefore(to));
    }

    private static KnowledgeItem until(KnowledgeItem item, LocalDate to) {
        return new KnowledgeItem(
                item.kind(),
                item.id(),
                item.version(),
                item.effectiveFrom(),
                to,
                item.source(),
                item.status(),
                item.pack(),
                item.body());
    }
}
