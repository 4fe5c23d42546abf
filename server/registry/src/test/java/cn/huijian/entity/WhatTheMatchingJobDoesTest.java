package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Scope;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.Identifiers;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.entity.jobs.MatchDesk;
import cn.huijian.entity.jobs.MatchJob;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.jobs.MergeDesk.Side;
import cn.huijian.entity.jobs.PairExplanations;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Candidate;
import cn.huijian.entity.store.Candidates.Filter;
import cn.huijian.entity.store.Candidates.Found;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.MatchFile;
import cn.huijian.entity.store.MatchRows;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.Merges.Merge;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import cn.huijian.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of three hundred firms, and a licence ledger that spells some of them differently and has no codes. */
class WhatTheMatchingJobDoesTest {
    private static final String REGISTERED = "企业名称,统一社会信用代码,注册日期,地区,注册地址,登记状态,行业代码\n";
    private static final String LICENSED = "企业名称,注册号,地区,注册地址\n";
    private static final String[] FIRST = {"云", "江", "海", "山", "林", "禾", "宝", "鑫", "华", "瑞", "康", "嘉", "永", "丰", "德"};
    private static final String[] SECOND = {
        "岭", "泉", "桥", "轩", "坤", "澜", "舟", "柏", "晟", "翎", "雁", "墨", "棠", "砚", "霁", "岚", "珂", "屿", "芷", "煜"
    };
    private static final String[] TRADES = {"餐饮管理有限公司", "食品有限公司", "建材有限公司", "科技有限公司", "物流有限公司"};
    private static final int FIRMS = 300;
    private static final String READING = "读入登记库";

    @TempDir
    static Path folder;

    private final RegistryFixture register =
            new RegistryFixture(TestDatabase.create().dataSource(), Map.of("huijian.data-dir", folder.toString()));

    @BeforeEach
    void importRegister() {
        var csv = new StringBuilder(REGISTERED);
        for (int i = 0; i < FIRMS; i++) {
            csv.append("%s,%s,2015-03-0%d,沙坪坝,%s,存续,%s%n"
                    .formatted(name(i), code(i), i % 9 + 1, address(i), i % 2 == 0 ? "6210" : "5129"));
        }
        send("registration", csv.toString());
    }

    @AfterEach
    void stop() {
        register.close();
    }

    private static String brand(int i) {
        return FIRST[i % FIRST.length] + SECOND[i / FIRST.length % SECOND.length] + FIRST[(i * 7 + 3) % FIRST.length];
    }

    private static String name(int i) {
        return "重庆沙坪坝区" + brand(i) + TRADES[i % TRADES.length];
    }

    private static String address(int i) {
        return "重庆市沙坪坝区" + SECOND[i % SECOND.length] + FIRST[i % 15] + "路" + (i * 3 + 1) + "号" + (i % 20 + 101) + "室";
    }

    private static String code(int i) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", i + 1))
                .value();
    }

    private static String number(int i) {
        return "50010600" + String.format("%07d", 1_000 + i);
    }

    private void send(String source, String csv) {
        register.importStream(source, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** The ledger's rows: firm 10 as it is, firm 20 in a short form at another door, a namesake of firm 30 elsewhere in another trade. */
    private void ledger(String third) {
        send(
                "licence-ledger",
                LICENSED
                        + "%s,%s,沙坪坝,%s%n".formatted(name(10), number(1), address(10))
                        + "%s,%s,沙坪坝,%s%n".formatted(brand(20) + "公司", number(2), address(20) + "附1")
                        + "%s,%s,九龙坡,%s%n".formatted(third, number(3), "重庆市九龙坡区石桥铺正街900号"));
    }

    private Map<String, Object> match() {
        JobId job = register.get(cn.huijian.entity.jobs.Matching.class).all(RegistryFixture.ACTOR);
        return register.get(InstantJobs.class).result(job);
    }

    private List<Candidate> desk(State state) {
        return register.get(Candidates.class).list(new Filter(state, 0, "", Scope.ofBureau()), null, 100);
    }

    private EntityId firm(String number) {
        return register.get(Entities.class).search(number, 1).getFirst().id();
    }

    @Test
    void firms_with_different_codes_are_never_merged_or_asked_about() {
        send(
                "registration",
                REGISTERED + "%s,%s,2015-03-01,沙坪坝,%s,存续,6210%n".formatted(name(10), code(FIRMS + 1), address(10)));
        match();
        assertThat(firm(code(10))).isNotEqualTo(firm(code(FIRMS + 1)));
        assertThat(desk(State.OPEN)).allSatisfy(pair -> assertThat(pair.left()).isNotEqualTo(firm(code(10))));
    }

    @Test
    void a_stopped_job_goes_on_where_it_stopped() {
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        InstantJobs jobs = register.get(InstantJobs.class);
        JobId job = register.get(cn.huijian.entity.jobs.Matching.class).all(RegistryFixture.ACTOR);
        jobs.cancelAfterReports = 1;
        assertThat(jobs.result(job)).containsEntry("whole", false);
        jobs.cancelAfterReports = Integer.MAX_VALUE;
        Map<String, Object> whole = jobs.result(job);
        assertThat(whole).containsEntry("whole", true).containsEntry("compared", FIRMS + 3);
        assertThat(jobs.result(job)).as("done twice").isEqualTo(whole);
    }

    private void found(EntityId one, EntityId other) {
        register.get(Candidates.class)
                .find(List.of(new Found(one, other, 0.9, "{}")), "model", Instant.parse("2026-11-21T02:00:00Z"));
    }

    @Test
    void a_pair_found_different_is_not_asked_again_until_one_side_changes() {
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        EntityId one = firm(code(20));
        EntityId other = firm(number(2));
        found(one, other);
        Candidate pair = desk(State.OPEN).getFirst();
        MatchDesk desk = register.get(MatchDesk.class);
        String reason = "现场看过，是两家";
        assertThat(desk.decide(pair.id(), 9, State.DIFFERENT, reason, Scope.ofBureau(), RegistryFixture.ACTOR))
                .as("somebody else's version")
                .isInstanceOf(Outcome.Refused.class);
        var elsewhere = new Scope(false, Set.of(new UnitId(12)));
        assertThat(desk.decide(pair.id(), 1, State.DIFFERENT, reason, elsewhere, RegistryFixture.ACTOR))
                .as("another station")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(desk.decide(pair.id(), 1, State.DIFFERENT, reason, Scope.ofBureau(), RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Done.class);
        found(one, other);
        assertThat(desk(State.OPEN)).isEmpty();
        send("licence-ledger", LICENSED + "%s,%s,沙坪坝,%s%n".formatted(brand(20) + "公司", number(2), address(20)));
        found(one, other);
        assertThat(desk(State.OPEN)).hasSize(1);
    }

    @Test
    void what_a_person_parted_counts_as_different() {
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        EntityId survivor = firm(code(10));
        EntityId merged = firm(number(1));
        MergeDesk desk = register.get(MergeDesk.class);
        long merge = desk.merge(
                        new Order(side(survivor), side(merged), null, Basis.MATCHER, false, "匹配"),
                        Scope.ofBureau(),
                        RegistryFixture.ACTOR)
                .orRefuse();
        desk.unmerge(merge, side(survivor).version(), "两家门面", Scope.ofBureau(), RegistryFixture.ACTOR)
                .orRefuse();
        assertThat(register.get(Candidates.class).different(merged, survivor)).isTrue();
        found(survivor, merged);
        assertThat(desk(State.OPEN)).isEmpty();
    }

    private Side side(EntityId id) {
        return new Side(
                id,
                Objects.requireNonNull(register.get(MergedFirms.class)
                                .find(List.of(id))
                                .get(id))
                        .version());
    }

    @Test
    void a_job_reads_only_what_is_other_than_at_the_one_before_and_finds_what_a_new_index_finds() {
        InstantJobs jobs = register.get(InstantJobs.class);
        match();
        assertThat(jobs.totals).containsEntry(READING, (long) FIRMS);
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        jobs.totals.clear();
        Map<String, Object> result = match();
        assertThat(jobs.totals).as("three new ones").containsEntry(READING, 3L);
        assertThat(result).containsEntry("merged", 1);
        assertThat(firm(number(1))).isEqualTo(firm(code(10)));
        jobs.totals.clear();
        match();
        assertThat(jobs.totals).as("the firm that another was merged into").containsEntry(READING, 1L);
        List<Candidate> kept = desk(State.OPEN);
        try (var anew = new RegistryFixture(register.get(DataSource.class))) {
            JobId job = anew.get(cn.huijian.entity.jobs.Matching.class).all(RegistryFixture.ACTOR);
            assertThat(anew.get(InstantJobs.class).result(job)).containsEntry("compared", FIRMS + 2);
            assertThat(desk(State.OPEN))
                    .usingRecursiveComparison()
                    .ignoringFields("foundAt", "version")
                    .isEqualTo(kept);
        }
    }

    @Test
    void the_index_takes_the_room_it_asked_for_and_leaves_nothing_behind() throws IOException {
        Path place = folder.resolve("matching");
        long need = (8 << 20) + 500L * MatchIndex.MOST_BYTES;
        try (MatchFile file = MatchFile.open(place, need)) {
            var index = new MatchIndex(FirmScheme.parameters(), file, 500);
            MatchRows rows = register.get(MatchRows.class);
            rows.read(rows.versions(7).ids(), Map.of()).forEach(one -> index.add(one.entry()));
            assertThat(index.size()).isEqualTo(FIRMS);
            assertThat(file.size()).isBetween(1L, need);
        }
        match();
        register.close();
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_disk_without_room_ends_the_job_with_a_remedy() {
        assertThatThrownBy(() -> MatchFile.open(folder, Long.MAX_VALUE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("请清理磁盘");
    }

    @Test
    void a_firm_is_known_by_the_numbers_of_those_that_were_merged_into_it() {
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        match();
        MatchRows rows = register.get(MatchRows.class);
        Identifiers known = rows.read(new long[] {firm(code(10)).value()}, Map.of())
                .getFirst()
                .entry()
                .identifiers();
        assertThat(known).isEqualTo(new Identifiers(code(10), number(1), Set.of()));
    }

    @Test
    void an_equal_telephone_brings_two_shops_of_one_owner_before_a_person_but_joins_none_and_is_never_shown() {
        String phone = "13812345678";
        send(
                "licence-ledger",
                "企业名称,注册号,地区,注册地址,联系电话\n"
                        + "重庆沙坪坝区霁岚餐饮店,%s,沙坪坝,重庆市沙坪坝区天星桥正街12号,%s%n".formatted(number(7), phone)
                        + "重庆沙坪坝区霁岚餐饮店,%s,沙坪坝,重庆市沙坪坝区汉渝路77号,%s%n".formatted(number(8), phone));

        assertThat(match()).containsEntry("merged", 0);

        assertThat(desk(State.OPEN)).singleElement().satisfies(pair -> {
            assertThat(Set.of(pair.left(), pair.right())).isEqualTo(Set.of(firm(number(7)), firm(number(8))));
            assertThat(pair.waterfall())
                    .contains("电话", "已登记（号码不显示）")
                    .doesNotContain(phone)
                    .doesNotContain("\"#");
        });
        var explained = register.get(PairExplanations.class)
                .explain(firm(number(7)), firm(number(8)))
                .orElseThrow();
        assertThat(explained.decision().waterfall().steps())
                .filteredOn(step -> step.comparison().code().equals(FirmScheme.PHONE_CODE))
                .singleElement()
                .satisfies(step -> assertThat(step.level().label()).isEqualTo("相同"));
    }

    @Test
    void many_are_joined_at_once_each_with_its_line_in_the_trail_and_undone_one_by_one_all_is_as_it_was() {
        var csv = new StringBuilder(LICENSED);
        for (int i = 0; i < 40; i++) {
            csv.append("%s,%s,沙坪坝,%s%n".formatted(name(i), number(100 + i), address(i)));
        }
        csv.append("%s,%s,沙坪坝,%s%n".formatted(name(5), number(200), address(5)));
        send("licence-ledger", csv.toString());
        List<String> before = TwoFirms.state(register);

        assertThat(match()).containsEntry("merged", 41);

        for (int i = 0; i < 40; i++) {
            assertThat(firm(number(100 + i))).isEqualTo(firm(code(i)));
        }
        assertThat(register.get(Entities.class).membersOf(firm(code(5)))).hasSize(3);
        assertThat(register.get(ListAudit.class).entries)
                .filteredOn(entry -> entry.action().equals("entity.merge"))
                .hasSize(41);
        assertThat(register.get(ListMerges.class).heard)
                .as("the whole batch with one act")
                .hasSize(1);
        for (int i = 0; i < 40; i++) {
            undo(firm(code(i)));
        }
        assertThat(TwoFirms.state(register)).isEqualTo(before);
    }

    /** The first merge into a firm; with it goes what the matcher joined to the firm while it stood. */
    private void undo(EntityId firm) {
        Merge first = register.get(Merges.class).standingInto(firm).getFirst();
        register.get(MergeDesk.class)
                .unmerge(first.id(), side(firm).version(), "并错了", Scope.ofBureau(), RegistryFixture.ACTOR)
                .orRefuse();
    }

    @Test
    void an_import_is_followed_by_a_job_for_what_it_brought() {
        ledger("九龙坡" + brand(30) + "汽车修理厂");
        InstantJobs jobs = register.get(InstantJobs.class);
        JobId last = new JobId(4);
        assertThat(jobs.find(last).orElseThrow().kind()).isEqualTo(MatchJob.KIND);
        assertThat(jobs.result(last)).containsEntry("compared", 3);
    }
}
