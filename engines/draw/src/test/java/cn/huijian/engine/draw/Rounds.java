package cn.huijian.engine.draw;

import cn.huijian.engine.canon.TaggedDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small invented rounds for tests; every value follows from the name of the round. */
final class Rounds {
    static final Instant COMMITTED = Instant.parse("2026-11-19T10:00:00Z");
    static final SeedPlan LOTTERY = new SeedPlan.PublicValue(
            "双色球第2026134期", PublicForm.DOUBLE_COLOUR_BALL, Instant.parse("2026-11-19T13:15:00Z"));
    static final SeedValue NUMBERS = new SeedValue.Announced("03 09 14 20 27 31 + 08");
    private static final List<String> GRADES = List.of("A", "B", "C", "D");
    private static final List<Fraction> WEIGHTS =
            List.of(Fraction.of(1, 2), Fraction.of(1), Fraction.of(2), Fraction.of(4));

    private Rounds() {}

    static RoundSecret secret(String name) {
        return RoundSecret.of(TaggedDigest.of("test", "secret").of(TaggedDigest.utf8(name)));
    }

    /** A fixed 32 bytes for tests that need nothing more. */
    static Hash secretSeed() {
        return Tags.labelKey(secret("fixed"));
    }

    static RoundPlan plan(String roundId, long planned) {
        return new RoundPlan(
                roundId,
                "2026 年度食品经营定向抽查",
                planned,
                Fraction.of(3, 100),
                Map.of(),
                1,
                new OfficerRule(480, 240, true),
                COMMITTED);
    }

    /** Firms in four grades, many A and few D, every third with one recused officer. */
    static List<Entrant> entrants(int count) {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int grade = i % 16 < 9 ? 0 : i % 16 < 13 ? 1 : i % 16 < 15 ? 2 : 3;
            List<Entrant.Recusal> recusals =
                    i % 3 == 0 ? List.of(new Entrant.Recusal("执法-00" + (i % 5), "前 3 年原单位")) : List.of();
            entrants.add(new Entrant(
                    "91509901MA%08d".formatted(i),
                    "云江第" + i + "食品店",
                    List.of(GRADES.get(grade), i % 2 == 0 ? "餐饮服务" : "食品销售"),
                    WEIGHTS.get(grade),
                    "食品",
                    recusals));
        }
        return entrants;
    }

    static List<Officer> officers(int count) {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            officers.add(Officer.of(
                    "执法-00" + i,
                    "检查员" + i,
                    i % 2 == 0 ? "湖滨监管所" : "城东监管所",
                    i % 3 == 0 ? Set.of("食品", "特种设备") : i % 3 == 1 ? Set.of("食品") : Set.of("广告"),
                    i * 100L));
        }
        return officers;
    }

    static DrawInput input(String roundId, int firms, long planned) {
        return new DrawInput(
                plan(roundId, planned),
                entrants(firms),
                List.of(new Exclusion("91509901MB00000001", "云江歇业食品店", "歇业")),
                officers(6),
                LOTTERY,
                secret(roundId));
    }

    static Frozen freeze(DrawInput input) {
        return switch (Freezing.freeze(input)) {
            case FreezeOutcome.Done(Frozen frozen) -> frozen;
            case FreezeOutcome.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static Transcript draw(DrawInput input, SeedValue value) {
        return switch (Draw.draw(freeze(input), value)) {
            case DrawOutcome.Drawn(Transcript transcript) -> transcript;
            case DrawOutcome.SeedRefused refused -> throw new AssertionError(refused);
            case DrawOutcome.SeedWithheld withheld -> throw new AssertionError(withheld);
        };
    }
}
