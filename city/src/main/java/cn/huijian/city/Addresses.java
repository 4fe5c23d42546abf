package cn.huijian.city;

/** Makes addresses on invented roads; the house number decides the grid cell, the cell the position. */
final class Addresses {
    private static final int LATTICE = 5;
    private static final int CELL_MICROS = 4_200;
    private static final int JITTER_MICROS = 1_700;
    private static final int HOSTED = 60_000;
    private static final int HUB_NUMBER = 66;
    private static final String BUILDINGS = "星澜大厦 云栖中心 霁光广场 鹭汀商务楼 望远科创园 青檀里 拾光天街 摇光孵化园 溪谷产业园 玄圃国际";

    private Addresses() {}

    static Place place(Kind kind, Trade trade, Dice dice) {
        Street street = Street.ALL.get(dice.weighted(150, 120, 190, 70, 120, 100, 50, 60, 95, 45));
        int road = dice.below(street.roads().size());
        int number = 1 + dice.below(399);
        if (hosted(kind, trade) && dice.chance(HOSTED)) {
            String desk = HUB_NUMBER + "号集群注册托管" + dice.word("A B C") + dice.between(1001, 1999) + "号";
            return at(street, 0, HUB_NUMBER, street.roads().getFirst() + desk, dice);
        }
        String door = street.roads().get(road) + number + "号" + door(kind, trade, dice);
        return at(street, road, number, door, dice);
    }

    private static Place at(Street street, int road, int number, String door, Dice dice) {
        int grid = (road * 4 + number / 100) % street.grids();
        long longitude = street.longitudeMicros() + (grid % LATTICE - 2) * (long) CELL_MICROS + jitter(dice);
        long latitude = street.latitudeMicros() + (grid / LATTICE - 2) * (long) CELL_MICROS + jitter(dice);
        return new Place(street.name(), street.grid(grid), "重庆市高新区" + street.name() + door, longitude, latitude);
    }

    private static String door(Kind kind, Trade trade, Dice dice) {
        if (kind == Kind.INDIVIDUAL || trade.has(Trait.CATERING) || trade.has(Trait.GROCERY)) {
            return switch (dice.weighted(60, 25, 15)) {
                case 0 -> "附" + dice.between(1, 48) + "号";
                case 1 -> dice.between(1, 12) + "幢1-" + dice.between(1, 9);
                default -> "";
            };
        }
        if (trade.has(Trait.FACTORY) || kind == Kind.COOPERATIVE) {
            return dice.chance(500_000) ? dice.between(1, 9) + "号厂房" : "";
        }
        int floor = dice.between(2, 28);
        return "（" + dice.word(BUILDINGS) + "）" + dice.between(1, 6) + "幢" + floor + "-" + dice.between(1, 16);
    }

    /** Kinds of work that need no room of their own and may share the address of a hub. */
    private static boolean hosted(Kind kind, Trade trade) {
        return kind == Kind.ENTERPRISE && (trade.has(Trait.TECH) || trade.has(Trait.OFFICE) || trade.has(Trait.ONLINE));
    }

    private static int jitter(Dice dice) {
        return dice.between(-JITTER_MICROS, JITTER_MICROS);
    }
}
