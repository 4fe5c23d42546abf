package cn.huijian.city;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trade of the city.
 *
 * @param code GB/T 4754-2017 class
 * @param enterprises share among enterprises, likewise the other weights
 * @param firmWords 行业 part of a firm's name
 * @param shopWords last part of a shop's name
 */
record Trade(
        String code,
        Set<Trait> traits,
        int enterprises,
        int individuals,
        int cooperatives,
        List<String> firmWords,
        List<String> shopWords,
        String scope) {

    private static final List<Trade> ALL =
            Csv.wordList("trades.csv").stream().map(Trade::read).toList();

    static Trade pick(Kind kind, Dice dice) {
        int sum = 0;
        for (Trade trade : ALL) {
            sum += trade.weight(kind);
        }
        int rest = dice.below(sum);
        for (Trade trade : ALL) {
            rest -= trade.weight(kind);
            if (rest < 0) {
                return trade;
            }
        }
        throw new IllegalStateException("weights of " + kind + " do not add up");
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Catering, grocery or food maker: needs a food licence. */
    boolean food() {
        return has(Trait.CATERING) || has(Trait.GROCERY) || has(Trait.FOODMAKER);
    }

    private int weight(Kind kind) {
        return switch (kind) {
            case ENTERPRISE, BRANCH -> enterprises;
            case INDIVIDUAL -> individuals;
            case COOPERATIVE -> cooperatives;
        };
    }

    private static Trade read(List<String> row) {
        Set<Trait> traits = Stream.of(row.get(1).split(" "))
                .map(word -> Trait.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Trade(
                row.get(0),
                traits,
                Integer.parseInt(row.get(2)),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                List.of(row.get(5).split(";")),
                List.of(row.get(6).split(";")),
                row.get(7));
    }
}
