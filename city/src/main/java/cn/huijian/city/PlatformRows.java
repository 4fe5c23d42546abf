package cn.huijian.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list that platforms typed by hand: some shops of online-operator once more, under numbers of its own, three of four rows with a slip of the hand
 * that cannot be read past. What a quarantine desk is there for.
 */
final class PlatformRows {
    private static final int LISTED = 40_000;
    private static final int CODE = 1;
    private static final int SHOP = 4;
    private static final int OPENED = 5;

    private PlatformRows() {}

    static Stream<List<String>> rows(Life life) {
        Dice dice = life.dice("platform-list");
        return Market.online(life).stream().filter(row -> dice.chance(LISTED)).map(row -> typed(row, dice));
    }

    private static List<String> typed(List<String> row, Dice dice) {
        List<String> cells = new ArrayList<>(row);
        cells.set(0, "PT-" + row.getFirst());
        switch (dice.weighted(25, 30, 15, 15, 15)) {
            case 0 -> cells.set(OPENED, inWords(row.get(OPENED)));
            case 1 -> cells.set(CODE, mistyped(row.get(CODE)));
            case 2 -> cells.set(CODE, "");
            case 3 -> cells.set(SHOP, "");
            default -> cells.set(OPENED, row.get(OPENED).substring(0, 5) + "02-30");
        }
        return cells;
    }

    private static String inWords(String day) {
        return day.replaceFirst("-0?(\\d+)-0?(\\d+)", "年$1月$2日");
    }

    /** The last character is another one, so that it no longer fits the others. */
    private static String mistyped(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == '5' ? '6' : '5');
    }
}
