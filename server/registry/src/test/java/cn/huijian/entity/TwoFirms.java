package cn.huijian.entity;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
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

/** A register with two firms that may be one: what the tests of merging share. */
abstract class TwoFirms {
    static final String CODE = code(1);
    static final String OTHER_CODE = code(2);
    static final String NUMBER = "510132000055145";
    static final EntityId FIRM = new EntityId(1);
    static final EntityId TWIN = new EntityId(2);
    static final Staff STAFF =
            new Staff(new AccountId(7), "许言之", new UnitId(1), Set.of("entity.match"), Scope.ofBureau());
    static final String REGISTERED = "企业名称,统一社会信用代码,注册日期,法人代表,注册资金,地区,注册地址,登记状态\n";
    static final String LICENSED = "企业名称,注册号,地区,注册地址,联系电话,经营范围,街道\n";

    final RegistryFixture register = new RegistryFixture();

    @AfterEach
    void stop() {
        register.close();
    }

    static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", number))
                .value();
    }

    static void registered(RegistryFixture register, String name) {
        send(register, "registration", REGISTERED + name + "," + CODE + ",2004-06-01,沈云,80(万人民币元),沙坪坝,沙坪坝区一路1号,存续\n");
    }

    static void licensed(RegistryFixture register, String name, String address) {
        send(
                register,
                "licence-ledger",
                LICENSED + name + "," + NUMBER + ",九龙坡," + address + ",13812345678,小吃服务,杨家坪街道\n");
    }

    static void send(RegistryFixture register, String source, String csv) {
        register.importStream(source, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    static void both(RegistryFixture register) {
        registered(register, "云江小店");
        licensed(register, "云江小食店", "九龙坡区二路2号");
    }

    Entities entities() {
        return register.get(Entities.class);
    }

    Side side(EntityId id) {
        return new Side(
                id,
                Objects.requireNonNull(register.get(MergedFirms.class)
                                .find(List.of(id))
                                .get(id))
                        .version());
    }

    Outcome<Long> merge(EntityId survivor, EntityId merged) {
        return register.get(MergeDesk.class)
                .merge(
                        new Order(side(survivor), side(merged), null, Basis.DESK, false, "核对档案，同一铺面"),
                        Scope.ofBureau(),
                        STAFF.actor());
    }

    long merged() {
        return merge(FIRM, TWIN).orRefuse();
    }

    Outcome<?> unmerge(long merge, EntityId survivor) {
        return register.get(MergeDesk.class)
                .unmerge(merge, side(survivor).version(), "并错了", Scope.ofBureau(), STAFF.actor());
    }

    KnownAt now() {
        return KnownAt.now(register.get(Clock.class).instant());
    }

    static GivenIdentifier number() {
        return new GivenIdentifier(Scheme.REGISTRATION_NUMBER, NUMBER);
    }

    /** Everything the register says of its firms now, save counters and clock times. */
    static List<String> state(RegistryFixture register) {
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

    Map<String, Standing<Entry>> fields(EntityId id, KnownAt at) {
        return register.get(StandingFields.class)
                .of(id, register.get(RegisterHistory.class).at(id, at), at.validOn());
    }

    Standing<Entry> field(String name) {
        return Objects.requireNonNull(fields(FIRM, now()).get(name));
    }
}
