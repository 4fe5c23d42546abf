package cn.huijian.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the rows of one firm in one fact dataset; numbers them and puts the firm in front. */
final class Rows {
    /** So many of a million rows about an old firm still carry its 15-digit number. */
    private static final int OLD_NUMBER = 12_000;

    private final Firm firm;
    private final Dice dirt;
    private final String prefix;
    private final List<List<String>> rows = new ArrayList<>();

    Rows(Life life, String prefix) {
        this.firm = life.firm();
        this.dirt = life.dice(prefix + "-dirt");
        this.prefix = prefix;
    }

    void add(String... cells) {
        List<String> row = new ArrayList<>(cells.length + 3);
        row.add(String.format(Locale.ROOT, "%s-%07d-%02d", prefix, firm.index(), rows.size() + 1));
        boolean old = !firm.registerNumber().isEmpty() && dirt.chance(OLD_NUMBER);
        row.add(old ? firm.registerNumber() : firm.uscc());
        row.add(firm.name());
        row.addAll(List.of(cells));
        rows.add(row);
    }

    List<List<String>> list() {
        return rows;
    }

    /** Fen as yuan with two decimals. */
    static String yuan(long fen) {
        return fen / 100 + "." + Long.toString(100 + fen % 100).substring(1);
    }
}
