package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows of the business-entity file, with a small share of the dirt of real files: many spellings of 注册资金, lower-case
 * codes, full-width digits, brackets of the other width, blanks around a name. Every row can still be read.
 */
final class RegisterRows {
    private static final int LOWER_CASE_CODE = 3_000;
    private static final int OTHER_BRACKETS = 12_000;
    private static final int FULL_WIDTH_DIGITS = 9_000;
    private static final int BLANK_AROUND = 3_000;
    /** After how many months somebody of the station has put a new firm into its street and grid; until then only its address tells them. */
    private static final int PLACED_AFTER_MONTHS = 12;

    private RegisterRows() {}

    static List<String> row(Life life) {
        List<Change> changes = life.changes();
        return row(
                life,
                changes.isEmpty()
                        ? life.firm().established()
                        : changes.getFirst().date());
    }

    /** The row with another 核准日期. */
    static List<String> row(Life life, LocalDate approved) {
        World world = life.world();
        Firm firm = life.firm();
        Dice dirt = life.dice("dirt");
        List<Change> changes = life.changes();
        String uscc = dirt.chance(LOWER_CASE_CODE) ? firm.uscc().toLowerCase(Locale.ROOT) : firm.uscc();
        boolean placed = !firm.established().isAfter(world.asOf().minusMonths(PLACED_AFTER_MONTHS));
        return List.of(
                name(firm.name(), dirt),
                uscc,
                firm.established().toString(),
                firm.type(),
                world.firms().persons().name(firm.person()),
                Capital.spelling(firm.capital(), firm.currency(), dirt),
                firm.trade().scope(),
                "重庆",
                "高新区",
                address(firm.place().address(), dirt),
                firm.fate().label(),
                firm.kind().label(),
                firm.trade().code(),
                placed ? firm.place().street() : "",
                placed ? firm.place().grid() : "",
                firm.place().longitude(),
                firm.place().latitude(),
                firm.phone(),
                Changes.formerNames(changes).collect(Collectors.joining("；")),
                firm.registerNumber(),
                World.BUREAU,
                approved.toString(),
                firm.fate() == Fate.CANCELLED ? firm.end().toString() : "");
    }

    private static String name(String name, Dice dirt) {
        String spelled = dirt.chance(OTHER_BRACKETS) ? name.replace('（', '(').replace('）', ')') : name;
        return dirt.chance(BLANK_AROUND) ? spelled + " " : spelled;
    }

    private static String address(String address, Dice dirt) {
        return dirt.chance(FULL_WIDTH_DIGITS)
                ? address.chars()
                        .map(character -> character >= '0' && character <= '9' ? character - '0' + '０' : character)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                : address;
    }
}
