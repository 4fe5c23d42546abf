package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.draw.DrawOutcome.AccountFault;
import cn.huijian.engine.draw.DrawOutcome.AccountFaultKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round whose seed comes from three people of different sections. */
class A02_CommitRevealDrawTest {
    private static final String ROUND = "CJ-2026-0118";
    private final Frozen frozen = Rounds.freeze(Reveals.input(ROUND));

    @Test
    void three_true_reveals_make_the_same_seed_in_whatever_order_they_come() {
        SeedValue other = new SeedValue.Revealed(List.of(Reveals.AUDIT, Reveals.CREDIT, Reveals.LAW));

        assertThat(Draw.draw(frozen, other)).isEqualTo(Draw.draw(frozen, Reveals.all()));
    }

    @Test
    void who_does_not_reveal_is_named() {
        assertThat(Draw.draw(frozen, new SeedValue.Revealed(List.of(Reveals.CREDIT))))
                .isEqualTo(new DrawOutcome.SeedWithheld(List.of(
                        new AccountFault("fagui-01", AccountFaultKind.MISSING),
                        new AccountFault("jijian-02", AccountFaultKind.MISSING))));
    }

    @Test
    void who_reveals_something_else_is_named() {
        SeedValue.Reveal lie = new SeedValue.Reveal("jijian-02", Reveals.AUDIT.nonce(), "8732");

        assertThat(Draw.draw(frozen, new SeedValue.Revealed(List.of(Reveals.LAW, lie, Reveals.CREDIT))))
                .isEqualTo(
                        new DrawOutcome.SeedWithheld(List.of(new AccountFault("jijian-02", AccountFaultKind.FALSE))));
    }

    @Test
    void who_reveals_twice_or_was_never_asked_is_named() {
        SeedValue.Reveal stranger = new SeedValue.Reveal("ju-99", "44".repeat(32), "1");

        assertThat(Draw.draw(
                        frozen,
                        new SeedValue.Revealed(
                                List.of(Reveals.LAW, Reveals.LAW, Reveals.AUDIT, Reveals.CREDIT, stranger))))
                .isEqualTo(new DrawOutcome.SeedWithheld(List.of(
                        new AccountFault("fagui-01", AccountFaultKind.TWICE),
                        new AccountFault("ju-99", AccountFaultKind.UNKNOWN_ACCOUNT))));
    }

    @Test
    void a_commit_of_another_round_cannot_be_used_again() {
        assertThat(Seeds.commit("CJ-2026-0119", "fagui-01", Reveals.LAW.nonce(), Reveals.LAW.value()))
                .isNotEqualTo(Seeds.commit(ROUND, "fagui-01", Reveals.LAW.nonce(), Reveals.LAW.value()));
    }

    @Test
    void two_accounts_of_one_section_are_refused() {
        assertThat(refusals(new SeedPlan.CommitReveal(List.of(
                        Reveals.account(ROUND, Reveals.LAW, "法规科"),
                        Reveals.account(ROUND, Reveals.AUDIT, "法规科"),
                        Reveals.account(ROUND, Reveals.CREDIT, "信用科")))))
                .containsExactly(new FreezeOutcome.Problem(FreezeOutcome.Kind.SECTION_TWICE, "法规科"));
    }

    @Test
    void two_accounts_are_too_few() {
        assertThat(refusals(new SeedPlan.CommitReveal(List.of(
                        Reveals.account(ROUND, Reveals.LAW, "法规科"), Reveals.account(ROUND, Reveals.AUDIT, "纪检室")))))
                .containsExactly(new FreezeOutcome.Problem(FreezeOutcome.Kind.NOT_THREE_ACCOUNTS, ""));
    }

    @Test
    void a_public_value_that_may_already_be_known_is_refused() {
        assertThat(refusals(new SeedPlan.PublicValue("双色球第2026134期", PublicForm.DOUBLE_COLOUR_BALL, Rounds.COMMITTED)))
                .containsExactly(
                        new FreezeOutcome.Problem(FreezeOutcome.Kind.SEED_NOT_LATER_THAN_COMMITMENT, "双色球第2026134期"));
    }

    @Test
    void a_public_value_written_in_another_way_is_refused() {
        Frozen lottery = Rounds.freeze(Rounds.input("CJ-2026-0117", 40, 9));
        for (String value : List.of(
                "3 9 14 20 27 31 + 8",
                "09 03 14 20 27 31 + 08",
                "03 09 14 20 27 34 + 08",
                "03 09 14 20 27 31 + 17",
                "03 09 14 20 27 31+08")) {
            assertThat(Draw.draw(lottery, new SeedValue.Announced(value)))
                    .isEqualTo(new DrawOutcome.SeedRefused(value));
        }
    }

    @Test
    void reveals_do_not_serve_where_a_public_value_was_named() {
        assertThat(Draw.draw(Rounds.freeze(Rounds.input("CJ-2026-0117", 40, 9)), Reveals.all()))
                .isEqualTo(new DrawOutcome.SeedRefused("3 reveals"));
    }

    private static List<FreezeOutcome.Problem> refusals(SeedPlan plan) {
        DrawInput input = Rounds.input(ROUND, 40, 9);
        assertThat(input.plan().committedAt()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
        return switch (Freezing.freeze(new DrawInput(
                input.plan(), input.entrants(), input.exclusions(), input.officers(), plan, input.secret()))) {
            case FreezeOutcome.Refused(List<FreezeOutcome.Problem> problems) -> problems;
            case FreezeOutcome.Done done -> List.of();
        };
    }
}
