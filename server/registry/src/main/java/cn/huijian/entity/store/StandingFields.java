package cn.huijian.entity.store;

import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.entity.model.Survivorship.Standing;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.kernel.EntityId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which of the records in force stands for each field. Within one firm a later record stands over an earlier one and a silent one hides nothing;
 * over the records of merged firms the rules of survivorship decide.
 */
@Component
public class StandingFields {
    private final Knowledge knowledge;
    /** By version: they are read once, not for every firm. */
    private final Map<String, Survivorship> known = new ConcurrentHashMap<>();

    StandingFields(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The rules in force on a day. */
    public Survivorship rules(LocalDate on) {
        KnowledgeItem item = knowledge.get("survivorship", FieldNames.DATASET, on);
        return known.computeIfAbsent(item.version(), version -> Survivorship.read(version, item.body()));
    }

    /** By field, in the order of field names; {@code entries} oldest first. */
    public Map<String, Standing<Entry>> of(EntityId entity, List<Entry> entries, LocalDate on) {
        return merged(entries) ? rules(on).settle(entries, entity.value()) : latest(entries);
    }

    /** The record whose person stands. */
    public Optional<Entry> person(EntityId entity, List<Entry> entries, LocalDate on) {
        List<Entry> naming =
                entries.stream().filter(entry -> entry.person() != null).toList();
        if (naming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                merged(naming) ? rules(on).best(FieldNames.PERSON, naming, entity.value()) : naming.getLast());
    }

    private static boolean merged(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::entity).distinct().count() > 1;
    }

    private static Map<String, Standing<Entry>> latest(List<Entry> entries) {
        var names = new TreeSet<String>();
        for (Entry entry : entries) {
            names.addAll(entry.given().keySet());
            names.addAll(entry.normalised().keySet());
        }
        Map<String, Standing<Entry>> standing = new LinkedHashMap<>();
        for (String name : names) {
            List<Entry> speaking = entries.reversed().stream()
                    .filter(entry -> entry.given().containsKey(name)
                            || entry.normalised().containsKey(name))
                    .toList();
            Entry winner = speaking.getFirst();
            List<Entry> losers = speaking.stream()
                    .skip(1)
                    .filter(entry -> !Objects.equals(Survivorship.value(entry, name), Survivorship.value(winner, name)))
                    .toList();
            standing.put(name, new Standing<>(winner, losers.isEmpty() ? "" : "以后入库的来源为准", losers));
        }
        return standing;
    }
}
