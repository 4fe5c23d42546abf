package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The worked example of {@code docs/draw.md}: eight firms in three strata, one excluded, three officers. */
final class Example {
    static final String ROUND = "CJ-2026-0117";

    private Example() {}

    static DrawInput input() {
        return new DrawInput(
                new RoundPlan(
                        ROUND,
                        "2026 年度食品经营定向抽查（第 4 批）",
                        3,
                        Fraction.of(3, 100),
                        Map.of(),
                        1,
                        new OfficerRule(480, 240, true),
                        Rounds.COMMITTED),
                entrants(),
                List.of(new Exclusion("91509901MA0D1E9090", "澄湖区停云食品店", "歇业")),
                List.of(
                        Officer.of("渝执 0101", "许言之", "湖滨监管所", Set.of("食品"), 960),
                        Officer.of("渝执 0102", "何知秋", "湖滨监管所", Set.of("广告"), 480),
                        Officer.of("渝执 0103", "沈砚", "城东监管所", Set.of("食品", "特种设备"), 720)),
                Rounds.LOTTERY,
                Rounds.secret(ROUND));
    }

    /** The same round with three people in place of the lottery. */
    static DrawInput byReveals() {
        DrawInput input = input();
        return new DrawInput(
                input.plan(),
                input.entrants(),
                input.exclusions(),
                input.officers(),
                Reveals.plan(ROUND),
                input.secret());
    }

    private static List<Entrant> entrants() {
        String table = """
                91509901MA0D1E1011|云江云上小厨餐饮管理有限公司|B|1/1
                91509901MA0D1E2025|澄湖区临江渔家饭店|C|2/1
                91509901MA0D1E3039|云江小满便利店有限公司第二分店|A|1/2
                91509901MA0D1E4043|澄湖区南风早餐店|B|1/1
                91509901MA0D1E5057|云江谷雨粮油商行|A|1/2
                91509901MA0D1E6061|云江一帆大酒店有限公司|A|1/2
                91509901MA0D1E7075|澄湖区桂花巷甜品铺|C|2/1
                91509901MA0D1E8089|云江城南集体配餐有限公司|A|1/2
                """;
        List<Entrant> entrants = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            entrants.add(new Entrant(
                    cells[0],
                    cells[1],
                    List.of(cells[2], "食品经营"),
                    Fraction.parse(cells[3]),
                    "食品",
                    cells[2].equals("C") ? List.of(new Entrant.Recusal("渝执 0103", "近亲属")) : List.of()));
        }
        return entrants;
    }
}
