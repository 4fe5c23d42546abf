package cn.huijian.entity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.entity.Industries;
import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.entity.jobs.Matching;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.jobs.MergeDesk.Side;
import cn.huijian.entity.jobs.PairExplanations;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.entity.store.DerivedIndustries;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.entity.web.CandidateBody.StepBody;
import cn.huijian.entity.web.MergePreview.Likeness;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before two firms are merged from their pages, the officer sees what would stand; it is what then stands. */
class WhatAMergeWouldLeaveTest {
    private static final String CODE =
            UnifiedSocialCreditCode.complete("91500106MA000001").value();
    private static final EntityId FIRM = new EntityId(1);
    private static final EntityId TWIN = new EntityId(2);
    private static final Staff STAFF =
            new Staff(new AccountId(7), "许言之", new UnitId(1), Set.of("entity.match"), Scope.ofBureau());

    private final RegistryFixture register = new RegistryFixture();

    @BeforeEach
    void one_firm_known_by_two_sources() {
        send(
                "registration",
                "企业名称,统一社会信用代码,注册日期,注册资金,地区,注册地址,登记状态\n云江小店," + CODE + ",2004-06-01,80(万人民币元),沙坪坝,沙坪坝区一路1号,存续\n");
        send("licence-ledger", "企业名称,注册号,地区,注册地址,经营范围,街道\n云江小食店,510132000055145,九龙坡,九龙坡区二路2号,小吃服务,杨家坪街道\n");
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void the_preview_is_what_stands_after_the_merge() {
        MergePreview preview = previews().of(FIRM, TWIN, Scope.ofBureau());
        assertThat(preview.blocked()).isNull();
        assertThat(preview.codesDiffer()).isFalse();
        assertThat(preview.fields())
                .filteredOn(field -> field.name().equals("注册地址"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.survivor()).isEqualTo("沙坪坝区一路1号");
                    assertThat(field.merged()).isEqualTo("九龙坡区二路2号");
                    assertThat(field.differs()).isTrue();
                    assertThat(field.why()).isNotBlank();
                });
        assertThat(preview.fields())
                .filteredOn(field -> field.name().equals("经营范围"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.kept()).isEqualTo("小吃服务");
                    assertThat(field.fromMerged()).isTrue();
                });

        var foreseen = new TreeMap<String, String>();
        preview.fields().forEach(field -> foreseen.put(field.name(), String.valueOf(field.kept())));
        register.get(MergeDesk.class)
                .merge(
                        new Order(
                                new Side(FIRM, preview.survivor().version()),
                                new Side(TWIN, preview.merged().version()),
                                null,
                                Basis.DESK,
                                false,
                                "核对档案，同一铺面"),
                        Scope.ofBureau(),
                        STAFF.actor())
                .orRefuse();
        KnownAt now = KnownAt.now(register.get(Clock.class).instant());
        var stands = new TreeMap<String, String>();
        register.get(StandingFields.class)
                .of(FIRM, register.get(RegisterHistory.class).at(FIRM, now), now.validOn())
                .forEach((name, one) -> {
                    String value = Survivorship.value(one.winner(), name);
                    if (value != null && !value.isBlank()) {
                        stands.put(name, value);
                    }
                });
        assertThat(foreseen).isEqualTo(stands);
        assertThat(previews().of(FIRM, TWIN, Scope.ofBureau()).blocked()).contains("已并入");
    }

    @Test
    void nobody_sees_ahead_into_another_station() {
        var elsewhere = new Scope(false, Set.of(new UnitId(987)));
        assertThatThrownBy(() -> previews().of(FIRM, TWIN, elsewhere)).hasMessageContaining("entity.not-found");
    }

    @Test
    void how_likely_any_two_firms_are_one_is_told_step_by_step() {
        Likeness before = likeness(FIRM, TWIN);
        assertThat(before.rarity()).as("no job has read the register yet").isFalse();

        register.get(InstantJobs.class).result(register.get(Matching.class).all(RegistryFixture.ACTOR));

        Likeness after = likeness(FIRM, TWIN);
        assertThat(after.rarity()).isTrue();
        assertThat(after.steps()).hasSize(FirmScheme.SCHEME.size() + 1);
        double sum = after.priorWeight()
                + after.steps().stream().mapToDouble(StepBody::weight).sum();
        assertThat(after.probability()).isCloseTo(1 / (1 + Math.pow(2, -sum)), within(1e-9));
        assertThat(likeness(TWIN, FIRM).probability()).isEqualTo(after.probability());
        assertThat(likeness(TWIN, FIRM).steps().getFirst().left())
                .isEqualTo(after.steps().getFirst().right());
    }

    private Likeness likeness(EntityId one, EntityId other) {
        return Objects.requireNonNull(
                previews().of(one, other, Scope.ofBureau()).likeness());
    }

    @Test
    void an_industry_is_named_by_its_division() {
        Industries industries = register.get(Industries.class);
        assertThat(industries.name(new IndustryCode("6210"))).hasValue("餐饮业");
        assertThat(industries.name(new IndustryCode("H"))).hasValue("住宿和餐饮业");
        var words = new IndustryWords(industries, register.get(DerivedIndustries.class));
        assertThat(words.word("6210")).isEqualTo("餐饮业");
        assertThat(words.word("99")).isNull();
        assertThat(words.word(null)).isNull();
    }

    private MergePreviews previews() {
        return new MergePreviews(
                register.get(MergedFirms.class),
                register.get(RegisterHistory.class),
                register.get(StandingFields.class),
                register.get(Knowledge.class),
                register.get(PairExplanations.class),
                register.get(Clock.class));
    }

    private void send(String source, String csv) {
        register.importStream(source, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
