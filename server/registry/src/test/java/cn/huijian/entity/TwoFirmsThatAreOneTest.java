package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A firm known by its code from the register and by its old number from the licence ledger is merged, and fed further. */
class TwoFirmsThatAreOneTest extends TwoFirms {
    @Test
    void identifiers_of_both_mean_the_survivor_from_the_merge_on() {
        both(register);
        KnownAt before = now();
        merged();
        assertThat(entities().resolve(number(), now())).contains(FIRM);
        assertThat(entities().resolve(new GivenIdentifier(Scheme.LOCAL, "2"), now()))
                .contains(FIRM);
        assertThat(entities().identifiersOf(FIRM, now()))
                .contains(
                        number(),
                        new GivenIdentifier(Scheme.USCC, CODE),
                        new GivenIdentifier(Scheme.LOCAL, "1"),
                        new GivenIdentifier(Scheme.LOCAL, "2"));
        assertThat(entities().resolve(number(), before)).contains(TWIN);
        assertThat(entities().identifiersOf(FIRM, before)).doesNotContain(number());
    }

    @Test
    void search_and_pools_show_only_the_survivor_and_the_other_stays_readable() {
        both(register);
        merged();
        assertThat(entities().search("云江", 10)).extracting(BusinessEntity::id).containsExactly(FIRM);
        assertThat(entities().search(NUMBER, 10)).extracting(BusinessEntity::id).containsExactly(FIRM);
        try (var pool = entities().stream(new Entities.PoolFilter(List.of(), List.of(), List.of(), List.of()))) {
            assertThat(pool.map(BusinessEntity::id)).containsExactly(FIRM);
        }
        assertThat(entities().survivorOf(TWIN)).isEqualTo(FIRM);
        assertThat(entities().find(TWIN).orElseThrow().name()).isEqualTo("云江小食店");
    }

    @Test
    void each_field_stands_by_authority_or_freshness_and_shows_what_it_stands_over() {
        both(register);
        merged();
        assertThat(field("企业名称").winner().given()).containsEntry("企业名称", "云江小店");
        assertThat(field("企业名称").why()).isEqualTo("按来源的法定权威：登记机关优先于许可机关");
        assertThat(field("企业名称").losers())
                .singleElement()
                .satisfies(loser -> assertThat(loser.given()).containsEntry("企业名称", "云江小食店"))
                .satisfies(loser -> assertThat(loser.entity()).isEqualTo(TWIN.value()));
        assertThat(field("经营范围").winner().source()).isEqualTo("licence-ledger");
        assertThat(field("经营范围").why()).isEmpty();
        BusinessEntity firm = entities().find(FIRM).orElseThrow();
        assertThat(firm.name()).isEqualTo("云江小店");
        assertThat(firm.address()).isEqualTo("沙坪坝区一路1号");
        assertThat(firm.street()).isEqualTo("杨家坪街道");
        assertThat(firm.unit()).isEqualTo(new UnitId(11));
    }

    @Test
    void rows_that_arrive_after_the_merge_go_to_the_side_they_name_without_a_conflict() {
        both(register);
        merged();
        send(register, "licence-ledger", LICENSED + "云江小食店,510132000055145,九龙坡,九龙坡区三路3号,13812345678,热食类,石桥铺街道\n");
        assertThat(register.jdbc()
                        .sql("select count(*) from entity.conflicts")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(entities().find(FIRM).orElseThrow().street()).isEqualTo("石桥铺街道");
        assertThat(entities().find(TWIN).orElseThrow().address()).isEqualTo("九龙坡区三路3号");
        assertThat(field("经营范围").winner().given()).containsEntry("经营范围", "热食类");
    }

    @Test
    void whoever_has_an_older_version_before_him_is_refused() {
        both(register);
        var stale = new Order(side(FIRM), side(TWIN), null, Basis.DESK, false, "同一铺面");
        registered(register, "云江大店");
        assertThat(register.get(MergeDesk.class).merge(stale, Scope.ofBureau(), STAFF.actor()))
                .isEqualTo(Outcome.refused("entity.changed-meanwhile", "其中一家的登记事项刚刚变更过。请刷新页面，核对后重新提交。"));
        assertThat(merge(FIRM, TWIN)).isInstanceOf(Outcome.Done.class);
        assertThat(merge(FIRM, TWIN)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_officer_cannot_merge_a_firm_of_another_station() {
        both(register);
        var scope = new Scope(false, Set.of(new UnitId(11)));
        var order = new Order(side(FIRM), side(TWIN), null, Basis.DESK, false, "同一铺面");
        assertThat(register.get(MergeDesk.class).merge(order, scope, STAFF.actor()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(entities().survivorOf(TWIN)).isEqualTo(TWIN);
    }
}
