package cn.huijian.lineage.store;

import cn.huijian.lineage.model.Uses;
import cn.huijian.lineage.model.Uses.Use;
import cn.huijian.lineage.store.Declarations.Dataset;
import cn.huijian.lineage.store.Declarations.Field;
import cn.huijian.lineage.store.LineageViews.Checked;
import cn.huijian.lineage.store.LineageViews.Delivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of data resources (数据资源目录): computed from the declarations and from what came. */
@Component
public class Catalogue {
    /** Quality is that of the last so many days. */
    public static final int QUALITY_DAYS = 30;

    private final Declarations declarations;
    private final LineageViews views;
    private final Clock clock;

    Catalogue(Declarations declarations, LineageViews views, Clock clock) {
        this.declarations = declarations;
        this.views = views;
        this.clock = clock;
    }

    /**
     * A dataset in the catalogue.
     *
     * @param records how many records it brought into being
     * @param last when it last came whole, {@code null} if never
     * @param checked rows checked by quality rules within {@value #QUALITY_DAYS} days, each rule counted
     * @param failed of these, how many did not keep the rule
     */
    public record Entry(
            Dataset dataset,
            long records,
            @Nullable Instant last,
            List<String> sources,
            long checked,
            long failed,
            List<Use> uses) {
        public Entry {
            sources = List.copyOf(sources);
            uses = List.copyOf(uses);
        }
    }

    public List<Entry> list() {
        List<Delivered> delivered = views.delivered();
        Map<String, Checked> checked = views.checked(clock.instant().minus(Duration.ofDays(QUALITY_DAYS))).stream()
                .collect(Collectors.toMap(Checked::dataset, Function.identity()));
        List<Use> uses = declarations.uses();
        return declarations.datasets().stream()
                .map(one -> entry(one, delivered, checked.get(one.id()), uses))
                .toList();
    }

    private static Entry entry(Dataset one, List<Delivered> all, @Nullable Checked checked, List<Use> uses) {
        List<Delivered> own =
                all.stream().filter(from -> from.dataset().equals(one.id())).toList();
        return new Entry(
                one,
                own.stream().mapToLong(Delivered::created).sum(),
                own.stream()
                        .map(Delivered::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                own.stream().map(Delivered::source).toList(),
                checked == null ? 0 : checked.checked(),
                checked == null ? 0 : checked.failed(),
                uses.stream().filter(use -> use.of().equals(one.of())).toList());
    }

    public Optional<Entry> find(String dataset) {
        return list().stream().filter(one -> one.dataset().id().equals(dataset)).findFirst();
    }

    /** Who reads a field; of the register's fields it is not declared which key of a reader they become. */
    public static List<Use> readersOf(Entry entry, Field field) {
        return entry.uses().stream()
                .filter(use -> !entry.dataset().of().equals(Uses.REGISTER))
                .filter(use -> use.attributes().contains(field.to()))
                .toList();
    }
}
