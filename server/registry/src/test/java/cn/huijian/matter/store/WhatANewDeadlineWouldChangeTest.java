package cn.huijian.matter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.Deadlines;
import cn.huijian.calendar.DraftedRules;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.revision.Impact;
import cn.huijian.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The deadline for 投诉受理 is 7 working days; a draft would make it 10. */
class WhatANewDeadlineWouldChangeTest {
    private static final String RULE = "complaint-acceptance";
    private static final LocalDate START = LocalDate.of(2026, 11, 16);

    private final AnnotationConfigApplicationContext calendar = new AnnotationConfigApplicationContext(Calendar.class);
    private final JdbcClient jdbc = TestDatabase.create().jdbc();
    private final DeadlineImpact impact =
            new DeadlineImpact(new MatterQueries(jdbc), calendar.getBean(DraftedRules.class));

    /** Not marked as a configuration, or the scans of other tests would find it. */
    @ComponentScan("cn.huijian.calendar.model")
    static class Calendar {
        @Bean
        Knowledge knowledge() {
            return new PackFolder(Calendar.class.getClassLoader()).read().of(PackName.BASE);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), Zone.CHINA);
        }
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void open_matters_of_the_reader_get_their_last_day_by_the_draft_and_keep_the_one_they_have() {
        matter("在办", RULE, 3, "open");
        matter("他所在办", RULE, 4, "open");
        matter("已办结", RULE, 3, "closed");
        matter("另一规则", "complaint-mediation", 3, "open");

        Impact found = impact.measure(drafted(10), officer(new Scope(false, Set.of(new UnitId(3)))));

        assertThat(found.looked()).isEqualTo(1);
        assertThat(found.changed()).isEqualTo(1);
        // 7 and 10 working days after Monday, 16 November 2026; no holiday lies between.
        assertThat(found.lines()).containsExactly(new Impact.Line("在办", "2026-11-25", "2026-11-30"));
        assertThat(impact.measure(drafted(10), officer(Scope.ofBureau())).looked())
                .isEqualTo(2);
        assertThat(impact.measure(drafted(7), officer(Scope.ofBureau())).changed())
                .isZero();
        assertThat(jdbc.sql("select due::text from matter.matters where title = '在办'")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("2026-11-25");
    }

    @Test
    void a_rule_that_cannot_be_counted_with_is_refused() {
        assertThatThrownBy(() -> impact.check(drafted(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private KnowledgeItem drafted(int amount) {
        KnowledgeItem item = calendar.getBean(Knowledge.class).get("deadlines", RULE, START);
        ObjectNode body = ((ObjectNode) item.body().deepCopy()).put("amount", amount);
        return new KnowledgeItem(
                item.kind(),
                item.id(),
                RULE + "@2026-12-01#draft",
                LocalDate.of(2026, 12, 1),
                null,
                item.source(),
                item.status(),
                "local",
                body);
    }

    private void matter(String title, String rule, int unit, String state) {
        Deadline deadline = calendar.getBean(Deadlines.class).compute(rule, START);
        jdbc.sql("""
                        insert into matter.matters (kind, kind_label, subject, title, bureau_id, unit_id, opened_at, deadline, due,
                            next_step, next_label, link, state, closed_at, outcome)
                        values ('complaint', '投诉', :title, :title, 1, :unit, now(), cast(:deadline as jsonb), :due, 'decide', '决定', '/',
                            :state, case when :state = 'closed' then now() end, case when :state = 'closed' then '办结' end)
                        """)
                .param("title", title)
                .param("unit", unit)
                .param("deadline", JsonMapper.shared().writeValueAsString(deadline))
                .param("due", deadline.due())
                .param("state", state)
                .update();
    }

    private static Staff officer(Scope scope) {
        return new Staff(new AccountId(7), "江予安", new UnitId(3), Set.of("knowledge.draft"), scope);
    }
}
