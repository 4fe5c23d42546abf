package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.entity.jobs.AssignmentDesk;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A merge that was wrong is undone: at once, after more rows arrived, and merges of merges. */
class AMergeIsUndoneTest extends TwoFirms {
    @Test
    void undone_at_once_everything_is_as_it_was() {
        both(register);
        List<String> before = state(register);
        long merge = merged();
        assertThat(state(register)).isNotEqualTo(before);
        assertThat(unmerge(merge, FIRM)).isInstanceOf(Outcome.Done.class);
        assertThat(state(register)).isEqualTo(before);
        assertThat(register.get(ListAudit.class).entries)
                .extracting(entry -> entry.action())
                .contains("entity.merge", "entity.unmerge");
    }

    @Test
    void undone_later_everything_is_as_if_it_had_never_been_with_what_arrived_meanwhile() {
        try (var never = new RegistryFixture()) {
            both(never);
            both(register);
            long merge = merged();
            for (RegistryFixture each : List.of(never, register)) {
                registered(each, "云江大店");
                licensed(each, "云江小食铺", "九龙坡区三路3号");
                send(
                        each,
                        "registration",
                        "企业名称,统一社会信用代码,注册号,注册地址,登记状态\n云江大店," + OTHER_CODE + "," + NUMBER + ",九龙坡区四路4号,存续\n");
                each.get(AssignmentDesk.class).assign(List.of(FIRM), new UnitId(13), "界线调整", STAFF);
            }
            assertThat(entities().resolve(new GivenIdentifier(Scheme.USCC, OTHER_CODE), now()))
                    .as("a code that the merged firm gained means the survivor")
                    .contains(FIRM);
            assertThat(unmerge(merge, FIRM)).isInstanceOf(Outcome.Done.class);
            assertThat(state(register)).isEqualTo(state(never));
        }
    }

    @Test
    void as_known_then_still_answers_for_the_time_of_the_merge() {
        both(register);
        KnownAt before = now();
        long merge = merged();
        KnownAt during = now();
        unmerge(merge, FIRM);
        assertThat(entities().resolve(number(), before)).contains(TWIN);
        assertThat(entities().resolve(number(), during)).contains(FIRM);
        assertThat(entities().resolve(number(), now())).contains(TWIN);
        assertThat(fields(FIRM, before)).doesNotContainKey("经营范围");
        assertThat(fields(FIRM, during)).containsKey("经营范围");
        assertThat(fields(FIRM, now())).doesNotContainKey("经营范围");
    }

    @Test
    void merges_of_merges_are_undone_from_the_outside_in() {
        both(register);
        send(
                register,
                "registration",
                REGISTERED + "云江总店," + OTHER_CODE + ",2001-06-01,沈云,90(万人民币元),沙坪坝,沙坪坝区五路5号,存续\n");
        EntityId head = new EntityId(3);
        List<String> before = state(register);
        long inner = merged();
        List<String> between = state(register);
        assertThat(merge(head, FIRM))
                .as("two conforming codes are two firms unless said otherwise")
                .isInstanceOf(Outcome.Refused.class);
        long outer = register.get(MergeDesk.class)
                .merge(
                        new Order(side(head), side(FIRM), null, Basis.DESK, true, "换照，档案已核"),
                        Scope.ofBureau(),
                        STAFF.actor())
                .orRefuse();
        assertThat(entities().resolve(number(), now())).contains(head);
        assertThat(entities().survivorOf(TWIN)).isEqualTo(head);
        assertThat(entities().membersOf(head)).containsExactly(FIRM, TWIN, head);
        assertThat(entities().membersOf(FIRM)).containsExactly(FIRM, TWIN);
        assertThat(unmerge(inner, FIRM)).isInstanceOf(Outcome.Refused.class);
        unmerge(outer, head);
        assertThat(state(register)).isEqualTo(between);
        unmerge(inner, FIRM);
        assertThat(state(register)).isEqualTo(before);
        assertThat(entities().membersOf(List.of(head, FIRM)))
                .containsOnly(Map.entry(head, List.of(head)), Map.entry(FIRM, List.of(FIRM)));
    }

    @Test
    void what_the_matcher_joined_while_it_stood_is_parted_too_and_compared_anew_but_not_what_a_person_joined() {
        both(register);
        long merge = merged();
        ledger("云江小食店", "500106000001007");
        ledger("云江小店二部", "500106000001008");
        EntityId found = entities().search("500106000001007", 1).getFirst().id();
        EntityId known = entities().search("500106000001008", 1).getFirst().id();
        register.get(MergeDesk.class)
                .merge(
                        new Order(side(FIRM), side(found), null, Basis.MATCHER, false, "与曾用名相同"),
                        Scope.ofBureau(),
                        STAFF.actor())
                .orRefuse();
        assertThat(merge(FIRM, known)).isInstanceOf(Outcome.Done.class);

        assertThat(unmerge(merge, FIRM)).isInstanceOf(Outcome.Done.class);

        assertThat(entities().survivorOf(TWIN)).isEqualTo(TWIN);
        assertThat(entities().survivorOf(found)).isEqualTo(found);
        assertThat(entities().survivorOf(known)).isEqualTo(FIRM);
        assertThat(register.get(Candidates.class).different(FIRM, TWIN)).isTrue();
        assertThat(register.get(Candidates.class).different(FIRM, found))
                .as("nobody said so")
                .isFalse();
        assertThat(register.get(InstantJobs.class).lastResult())
                .as("the three that stand by themselves now")
                .containsEntry("compared", 3)
                .containsEntry("whole", true);
        assertThat(entities().survivorOf(TWIN)).isNotEqualTo(FIRM);
    }

    @Test
    void other_rooms_hear_of_both_acts_and_may_ask_at_once_whom_an_identifier_means() {
        both(register);
        long merge = merged();
        Instant since = register.get(Merges.class).find(merge).orElseThrow().at();
        unmerge(merge, FIRM);

        ListMerges told = register.get(ListMerges.class);
        assertThat(told.heard)
                .containsExactly(new EntitiesMerged(Map.of(TWIN, FIRM)), new EntityUnmerged(FIRM, TWIN, since));
        assertThat(told.meant).containsExactly(TWIN);
    }

    private void ledger(String name, String number) {
        send(register, "licence-ledger", "企业名称,注册号,地区,注册地址\n%s,%s,九龙坡,九龙坡区二路2号\n".formatted(name, number));
    }
}
