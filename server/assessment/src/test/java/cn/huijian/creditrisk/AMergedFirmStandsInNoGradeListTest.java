package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.store.GradeLists;
import cn.huijian.creditrisk.store.GradeLists.Filter;
import cn.huijian.dossier.Register;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.EntityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one firm, graded apart, then merged and parted again. */
class AMergedFirmStandsInNoGradeListTest {
    private static final LocalDate GRADED = LocalDate.of(2026, 11, 1);

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(CreditRiskSetting.class);
    private final Register register = context.getBean(Register.class);
    private final GradeLists lists = context.getBean(GradeLists.class);
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void it_leaves_the_lists_when_merged_and_comes_back_with_its_grade_when_parted() {
        EntityId survivor = register.add("91500107MA5U000001", "重庆云岭食品有限公司", 3);
        EntityId merged = register.add("91500107MA5U000002", "云岭食品", 3);
        publish(new EntitiesRegistered(List.of(survivor, merged)));
        grade(merged);
        assertThat(listed()).containsExactlyInAnyOrder(survivor, merged);

        register.merge(merged, survivor);
        publish(new EntitiesRegistered(List.of(survivor, merged)));

        assertThat(listed()).containsExactly(survivor);
        assertThat(lists.count(all(), Scope.ofBureau(), 10)).isEqualTo(1);
        assertThat(lists.distribution(Scope.ofBureau()))
                .singleElement()
                .satisfies(share -> assertThat(share.firms()).isEqualTo(1));

        register.merge(merged, merged);
        transaction.executeWithoutResult(status -> {
            context.publishEvent(new EntityUnmerged(survivor, merged, Instant.EPOCH));
            context.publishEvent(new EntitiesRegistered(List.of(survivor, merged)));
        });

        assertThat(listed()).containsExactlyInAnyOrder(survivor, merged);
        assertThat(lists.find(merged)).hasValueSatisfying(row -> {
            assertThat(row.grade()).isEqualTo("B");
            assertThat(row.since()).isEqualTo(GRADED);
            assertThat(row.score()).isEqualTo(2_500);
        });
    }

    private void grade(EntityId firm) {
        int scorecard = jdbc.sql("select min(id) from creditrisk.scorecards")
                .query((row, number) -> row.getInt(1))
                .single();
        jdbc.sql("""
                with kept as (
                    insert into creditrisk.assessments (entity_id, known_at, as_of, scorecard_id, score, coverage, grade, cause, input_digest, input, explanation)
                    values (:firm, :at, :on, :scorecard, 2500, 8000, 'B', '月度分类', '\\x00', '\\x00', '\\x00')
                    returning id
                ), history as (
                    insert into creditrisk.grades (entity_id, assessment_id, from_on, grade, grade_before, cause, recorded_at)
                    select :firm, id, :on, 'B', 'UNRATED', '月度分类', :at from kept
                )
                update creditrisk.standings set grade = 'B', grade_since = :on, grade_cause = '月度分类', score = 2500 where entity_id = :firm
                """)
                .param("firm", firm.value())
                .param("on", GRADED)
                .param("at", Timestamp.valueOf(GRADED.atStartOfDay()))
                .param("scorecard", scorecard)
                .update();
    }

    private List<EntityId> listed() {
        return lists.list(all(), Scope.ofBureau(), null, 10).stream()
                .map(GradeLists.Row::entity)
                .toList();
    }

    private static Filter all() {
        return new Filter(null, null, null);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }
}
