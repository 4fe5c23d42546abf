package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.entity.RegistryFixture.ListAudit;
import cn.huijian.entity.jobs.AssignmentDesk;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.jobs.MergeDesk.Side;
import cn.huijian.entity.model.Survivorship.Standing;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A firm known by its code from the register and by its old number from the licence ledger: merged, fed further, and parted again. */
class TwoFirmsThatAreOneTest {
    private static final String CODE = code(1);
    private static final String OTHER_CODE = code(2);
    private static final String NUMBER = "510132000055145";
    private static final EntityId FIRM = new EntityId(1);
    private static final EntityId TWIN = new EntityId(2);
    private static final Staff STAFF =
            new Staff(new AccountId(7), "许言之", new UnitId(1), Set.of("entity.match"), Scope.ofBureau());
    private static final String REGISTERED = "企业名称,统一社会信用代码,注册日期,法人代表,注册资金,地区,注册地址,登记状态\n";
    private static final String LICENSED = "企业名称,注册号,地区,注册地址,联系电话,经营范围,街道\n";

    private final RegistryFixture register = new RegistryFixture();

    @AfterEach
    void stop() {
        register.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", number))
                .value();
    }

    private static void registered(RegistryFixture register, String name) {
        send(register, "registration", REGISTERED + name + "," + CODE + ",2004-06-01,沈云,80(万人民币元),沙坪坝,沙坪坝区一路1号,存续\n");
    }

    private static void licensed(RegistryFixture register, String name, String address) {
        send(
                register,
                "licence-ledger",
                LICENSED + name + "," + NUMBER + ",九龙坡," + address + ",13812345678,小吃服务,杨家坪街道\n");
    }

    private static void send(RegistryFixture register, String source, String csv) {
        register.importStream(source, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void both(RegistryFixture register) {
        registered(register, "云江小店");
        licensed(register, "云江小食店", "九龙坡区二路2号");
    }

    private Entities entities() {
        return register.get(Entities.class);
    }

    private Side side(EntityId id) {
        return new Side(
                id,
                Objects.requireNonNull(register.get(MergedFirms.class)
                                .find(List.of(id))
                                .get(id))
                        .version());
    }

    private Outcome<Long> merge(EntityId survivor, EntityId merged) {
        return register.get(MergeDesk.class)
                .merge(
                        new Order(side(survivor), side(merged), null, Basis.DESK, false, "核对档案，同一铺面"),
                        Scope.ofBureau(),
                        STAFF.actor());
    }

    private long merged() {
        return merge(FIRM, TWIN).orRefuse();
    }

    private Outcome<?> unmerge(long merge, EntityId survivor) {
        return register.get(MergeDesk.class)
                .unmerge(merge, side(survivor).version(), "并错了", Scope.ofBureau(), STAFF.actor());
    }

    private KnownAt now() {
        return KnownAt.now(register.get(Clock.class).instant());
    }

    private static GivenIdentifier number() {
        return new GivenIdentifier(Scheme.REGISTRATION_NUMBER, NUMBER);
    }

    /** Everything the register says of its firms now, save counters and clock times. */
    private static List<String> state(RegistryFixture register) {
        var lines = new ArrayList<String>();
        for (String sql : List.of(
                "select (to_jsonb(e) - 'version' - 'changed_at' - 'registered_at' - 'person')::text from"
                        + " entity.entities e order by id",
                "select concat_ws(' ', scheme, value, entity_id, home_id, valid_from, valid_to) from"
                        + " entity.identifiers where superseded_at is null order by scheme, value",
                "select concat_ws(' ', entity_id, source, given, normalised, valid_from, superseded_how) from"
                        + " entity.register_entries order by id",
                "select concat_ws(' ', entity_id, source, given, choice) from entity.conflicts order by id")) {
            lines.addAll(register.jdbc().sql(sql).query(String.class).list());
        }
        return lines;
    }

    private Map<String, Standing<Entry>> fields(EntityId id, KnownAt at) {
        return register.get(StandingFields.class)
                .of(id, register.get(RegisterHistory.class).at(id, at), at.validOn());
    }

    private Standing<Entry> field(String name) {
        return Objects.requireNonNull(fields(FIRM, now()).get(name));
    }

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
        assertThat(unmerge(inner, FIRM)).isInstanceOf(Outcome.Refused.class);
        unmerge(outer, head);
        assertThat(state(register)).isEqualTo(between);
        unmerge(inner, FIRM);
        assertThat(state(register)).isEqualTo(before);
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
