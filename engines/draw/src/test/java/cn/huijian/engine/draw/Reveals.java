package cn.huijian.engine.draw;

import java.util.List;

/** Three people of three sections, and their secrets. */
final class Reveals {
    static final SeedValue.Reveal LAW = new SeedValue.Reveal("fagui-01", "11".repeat(32), "春风又绿江南岸");
    static final SeedValue.Reveal AUDIT = new SeedValue.Reveal("jijian-02", "22".repeat(32), "8731");
    static final SeedValue.Reveal CREDIT = new SeedValue.Reveal("xinyong-03", "33".repeat(32), "云江");

    private Reveals() {}

    static SeedPlan.CommitReveal plan(String roundId) {
        return new SeedPlan.CommitReveal(
                List.of(account(roundId, LAW, "法规科"), account(roundId, AUDIT, "纪检室"), account(roundId, CREDIT, "信用科")));
    }

    static SeedPlan.Account account(String roundId, SeedValue.Reveal reveal, String section) {
        return new SeedPlan.Account(
                reveal.account(), section, Seeds.commit(roundId, reveal.account(), reveal.nonce(), reveal.value()));
    }

    /** All three, not in the order of the statement. */
    static SeedValue all() {
        return new SeedValue.Revealed(List.of(CREDIT, LAW, AUDIT));
    }

    static DrawInput input(String roundId) {
        DrawInput input = Rounds.input(roundId, 40, 9);
        return new DrawInput(
                input.plan(), input.entrants(), input.exclusions(), input.officers(), plan(roundId), input.secret());
    }
}
