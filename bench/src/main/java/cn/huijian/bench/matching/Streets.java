package cn.huijian.bench.matching;

import cn.huijian.engine.match.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * American street addresses taken apart as USPS Publication 28 (Postal Addressing Standards) does: number, directional, name, suffix,
 * and what stands behind. Only number and name are compared: suffix (road, rd.) and directional (ne, north) are given or left out as
 * the writer likes, and a cross street (between 15th and 16th), a house or a mall behind the suffix only says where to look.
 */
final class Streets {
    private static final Pattern CROSS_STREET = Pattern.compile(" (?:between|near|at|in|off|opposite|corner) ");

    /** Publication 28, appendix C1, the suffixes of common streets with the spellings it lists for them. */
    private static final Set<String> SUFFIXES = Set.copyOf(Texts.tokens(
            "alley aly avenue ave av aven boulevard blvd blv boul circle cir court ct drive dr drv freeway "
                    + "fwy highway hwy lane ln la parkway pkwy pky place pl plaza plz road rd square sq sqr street st "
                    + "str sts terrace ter turnpike tpke way wy"));

    /** Publication 28, appendix B. */
    private static final Set<String> DIRECTIONALS = Set.copyOf(
            Texts.tokens("n s e w ne nw se sw north south east west northeast northwest southeast southwest"));

    private static final Map<String, String> ORDINALS = Map.of(
            "first", "1st",
            "second", "2nd",
            "third", "3rd",
            "fourth", "4th",
            "fifth", "5th",
            "sixth", "6th",
            "seventh", "7th",
            "eighth", "8th",
            "ninth", "9th",
            "tenth", "10th");

    private static final double SAME_NAME = 0.9;

    private Streets() {}

    /** Four levels: number and name agree; one side has no number and the names agree; either agrees; neither. */
    static int level(String a, String b) {
        Street x = Street.of(a);
        Street y = Street.of(b);
        boolean names = x.likeness(y) >= SAME_NAME;
        boolean stated = !x.number.isEmpty() && !y.number.isEmpty();
        boolean numbers = stated && x.number.equals(y.number);
        if (names && numbers) {
            return 1;
        }
        if (names && !stated) {
            return 2;
        }
        return names || numbers ? 3 : 4;
    }

    /** @param name words of the street's name, at least one */
    private record Street(String number, List<String> name) {

        static Street of(String address) {
            List<String> words = Texts.tokens(CROSS_STREET.split(address, -1)[0]);
            String number = "";
            List<String> all = new ArrayList<>();
            List<String> name = new ArrayList<>();
            for (String word : words) {
                if (number.isEmpty() && all.isEmpty() && word.matches("\\d+")) {
                    number = word;
                    continue;
                }
                if (!name.isEmpty() && SUFFIXES.contains(word)) {
                    break;
                }
                all.add(word);
                if (!DIRECTIONALS.contains(word)) {
                    name.add(ORDINALS.getOrDefault(word, word));
                }
            }
            if (all.isEmpty()) {
                return new Street(number, List.of("-"));
            }
            return new Street(number, name.isEmpty() ? all : name);
        }

        /** By words, or by letters where one writes together what the other parts. */
        double likeness(Street other) {
            return Math.max(
                    Similarity.mongeElkan(name, other.name),
                    Similarity.jaroWinkler(String.join("", name), String.join("", other.name)));
        }
    }
}
