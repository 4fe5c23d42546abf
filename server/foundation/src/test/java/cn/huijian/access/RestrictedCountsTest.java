package cn.huijian.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import java.time.Clock;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** 聚合最小粒度: what a figure tells of rows that its reader cannot read. */
class RestrictedCountsTest {
    private static final int LEAST = 5;
    private static final Scope STATION = new Scope(false, Set.of(new UnitId(7)));

    private final RestrictedCounts counts = new RestrictedCounts(
            new PackFolder(getClass().getClassLoader()).read().of(PackName.BASE), Clock.systemUTC());

    @Property(tries = 200)
    void fewer_than_five_rows_of_others_are_told_like_none(
            @ForAll @IntRange(max = 1_000) int own, @ForAll @IntRange(max = LEAST - 1) int others) {
        assertThat(counts.shown(own + others, own, STATION)).isEqualTo(own);
    }

    @Property(tries = 200)
    void two_figures_never_differ_by_fewer_than_five_rows_of_others(
            @ForAll @IntRange(max = 1_000) int own,
            @ForAll @IntRange(max = 10_000) int others,
            @ForAll @IntRange(max = 10_000) int filtered) {
        int difference = counts.shown(own + others, own, STATION) - counts.shown(own + filtered, own, STATION);
        assertThat(difference % LEAST).isZero();
        assertThat(counts.shown(own + others, own, STATION)).isBetween(own + others - LEAST + 1, own + others);
    }

    @Property(tries = 50)
    void whoever_may_read_every_row_sees_the_count_itself(@ForAll @IntRange(max = 10_000) int all) {
        assertThat(counts.shown(all, 0, Scope.ofBureau())).isEqualTo(all);
    }
}
