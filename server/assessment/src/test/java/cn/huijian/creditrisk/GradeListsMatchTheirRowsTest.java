package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.store.GradeLists;
import cn.huijian.creditrisk.store.GradeLists.Filter;
import cn.huijian.creditrisk.store.GradeLists.Position;
import cn.huijian.creditrisk.store.GradeLists.Row;
import cn.huijian.creditrisk.store.GradeLists.Share;
import cn.huijian.kernel.UnitId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages and counts of grades against the plain rows, whatever was added, moved and removed. */
class GradeListsMatchTheirRowsTest {
    private static final Scope TWO_UNITS = new Scope(false, Set.of(new UnitId(2), new UnitId(4)));

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(CreditRiskSetting.class);
    private final GradeLists lists = context.getBean(GradeLists.class);
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

    /** Few scores, so that many firms share one. */
    @BeforeEach
    void fill() {
        jdbc.sql("""
                insert into creditrisk.standings (entity_id, unit_id, serious, grade, grade_before, grade_since, score)
                select i, 1 + i % 5, false, (array['A', 'B', 'C', 'D', 'UNRATED'])[1 + (i * 7 / 3) % 5], 'B',
                    date '2026-10-01' + (i % 60)::int, case when (i * 7 / 3) % 5 = 4 then -1 else (i * 13 % 7) * 100 end
                from generate_series(1, 400) i
                """).update();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void pages_give_each_row_once_in_order_of_score_within_the_readers_units() {
        for (Scope scope : List.of(Scope.ofBureau(), TWO_UNITS)) {
            for (Filter filter : filters()) {
                assertThat(pages(filter, scope)).as("%s %s", filter, scope).isEqualTo(plain(filter, scope));
                assertThat(lists.count(filter, scope, 1_000))
                        .isEqualTo(plain(filter, scope).size());
            }
        }
        assertThat(pages(new Filter(null, 3, null), TWO_UNITS))
                .as("a unit outside the rights")
                .isEmpty();
        assertThat(lists.count(new Filter(null, 2, null), TWO_UNITS, 7)).isEqualTo(7);
    }

    @Test
    void counts_follow_every_addition_move_and_removal_and_stay_the_same_when_put_together() {
        // In one transaction, because seven hundred of them wait for the disk.
        transaction.executeWithoutResult(status -> change(new Random(20_261_130L)));
        int differences = kept();

        Stream.generate(() -> CompletableFuture.runAsync(lists::gatherCounts))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(differences).isGreaterThan(500);
        assertThat(kept()).isLessThanOrEqualTo(25);
        for (Scope scope : List.of(Scope.ofBureau(), TWO_UNITS)) {
            assertThat(lists.distribution(scope))
                    .isEqualTo(jdbc.sql("""
                            select grade, count(*) from creditrisk.standings
                            where :all or unit_id = any(:units::int[])
                            group by grade order by grade
                            """)
                            .param("all", scope.wholeBureau())
                            .param("units", scope.unitNumbers())
                            .query((row, number) -> new Share(row.getString(1), row.getLong(2)))
                            .list());
        }
    }

    private void change(Random random) {
        for (int i = 0; i < 700; i++) {
            jdbc.sql(
                            switch (i % 3) {
                                case 0 -> "update creditrisk.standings set grade = 'D' where entity_id = :firm";
                                case 1 ->
                                    "update creditrisk.standings set unit_id = 1 + (unit_id + 1) % 5, grade = 'A' where entity_id = :firm";
                                default ->
                                    i % 30 == 2
                                            ? "delete from creditrisk.standings where entity_id = :firm"
                                            : "update creditrisk.standings set indicative_score = 1 where entity_id = :firm";
                            })
                    .param("firm", 1 + random.nextInt(400))
                    .update();
        }
    }

    private static List<Filter> filters() {
        return List.of(
                new Filter(null, null, null),
                new Filter("C", null, null),
                new Filter(null, 4, null),
                new Filter(null, null, YearMonth.of(2026, 11)),
                new Filter("UNRATED", 2, YearMonth.of(2026, 10)));
    }

    private List<Long> pages(Filter filter, Scope scope) {
        var firms = new ArrayList<Long>();
        Position after = null;
        while (true) {
            List<Row> page = lists.list(filter, scope, after, 30);
            page.forEach(row -> firms.add(row.entity().value()));
            if (page.size() < 30) {
                return firms;
            }
            after = new Position(page.getLast().score(), page.getLast().entity().value());
        }
    }

    private List<Long> plain(Filter filter, Scope scope) {
        YearMonth month = filter.changedIn();
        return jdbc.sql("""
                select entity_id from creditrisk.standings
                where (:all or unit_id = any(:units::int[]))
                    and (cast(:unit as int) is null or unit_id = :unit)
                    and (cast(:grade as text) is null or grade = :grade)
                    and (cast(:month as date) is null or (date_trunc('month', grade_since) = :month and grade <> grade_before))
                order by score desc, entity_id
                """)
                .param("all", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("unit", filter.unit())
                .param("grade", filter.grade())
                .param("month", month == null ? null : month.atDay(1))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private int kept() {
        return jdbc.sql("select count(*) from creditrisk.grade_counts")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
