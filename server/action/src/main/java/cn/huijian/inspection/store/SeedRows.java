package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.engine.draw.Hash;
import cn.huijian.engine.draw.SeedPlan;
import cn.huijian.engine.draw.SeedValue;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.SeedContribution;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the three sections gave to the seed. */
@Repository
class SeedRows {
    private final JdbcClient jdbc;
    private final Units units;

    SeedRows(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A contribution with what was revealed. */
    record Contribution(
            int section,
            long account,
            String name,
            String commitment,
            Instant committedAt,
            @Nullable String nonce,
            @Nullable String value,
            @Nullable Instant revealedAt) {}

    /** Name under which an account stands in the published commitment. */
    static String accountName(AccountId account) {
        return "account-" + account;
    }

    void commit(PlanId plan, String commitment, Staff by, Instant now) {
        jdbc.sql("""
                        insert into inspection.seed_contributions
                            (plan_id, section, account_id, account_name, commitment, committed_at)
                        values (:plan, :section, :account, :name, :commitment, :now)
                        """)
                .param("plan", plan.value())
                .param("section", by.unit().value())
                .param("account", by.account().value())
                .param("name", by.name())
                .param("commitment", commitment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reveal(PlanId plan, AccountId account, String nonce, String value, Instant now) {
        jdbc.sql("""
                        update inspection.seed_contributions set nonce = :nonce, value = :value, revealed_at = :now
                        where plan_id = :plan and account_id = :account and revealed_at is null
                        """)
                .param("plan", plan.value())
                .param("account", account.value())
                .param("nonce", nonce)
                .param("value", value)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<Integer, Contribution> bySection(PlanId plan) {
        return jdbc
                .sql("""
                        select section, account_id, account_name, commitment, committed_at, nonce, value, revealed_at
                        from inspection.seed_contributions where plan_id = :plan
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Contribution(
                        row.getInt("section"),
                        row.getLong("account_id"),
                        row.getString("account_name"),
                        row.getString("commitment"),
                        row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                        row.getString("nonce"),
                        row.getString("value"),
                        instant(row.getObject("revealed_at", OffsetDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Contribution::section, Function.identity()));
    }

    /** In the order of the plan; a section that gave nothing yet is there with its name only. */
    List<SeedContribution> list(PlanId plan, List<Integer> sections) {
        var given = bySection(plan);
        return sections.stream()
                .map(section -> shown(section, given.get(section)))
                .toList();
    }

    private SeedContribution shown(int section, @Nullable Contribution one) {
        String name = units.get(new UnitId(section)).name();
        return one == null
                ? new SeedContribution(section, name, null, null, null, null, null)
                : new SeedContribution(
                        section,
                        name,
                        accountName(new AccountId(one.account())),
                        one.name(),
                        one.commitment(),
                        one.committedAt(),
                        one.revealedAt());
    }

    /** The seed plan for the engine, once all three have committed. */
    SeedPlan.CommitReveal seedPlan(PlanId plan, List<Integer> sections) {
        var given = bySection(plan);
        return new SeedPlan.CommitReveal(sections.stream()
                .map(section ->
                        account(section, Objects.requireNonNull(given.get(section), "all three have committed")))
                .toList());
    }

    private SeedPlan.Account account(int section, Contribution one) {
        return new SeedPlan.Account(
                accountName(new AccountId(one.account())),
                units.get(new UnitId(section)).name(),
                Hash.parse(one.commitment()));
    }

    /** What was revealed so far. */
    SeedValue.Revealed revealed(PlanId plan) {
        return new SeedValue.Revealed(bySection(plan).values().stream()
                .flatMap(one -> reveal(one).stream())
                .toList());
    }

    private static List<SeedValue.Reveal> reveal(Contribution one) {
        String nonce = one.nonce();
        String value = one.value();
        return nonce == null || value == null
                ? List.of()
                : List.of(new SeedValue.Reveal(accountName(new AccountId(one.account())), nonce, value));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
