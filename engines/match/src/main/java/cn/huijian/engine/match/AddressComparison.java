package cn.huijian.engine.match;

import static cn.huijian.engine.match.Packed.NUMBER;
import static cn.huijian.engine.match.Packed.REST;
import static cn.huijian.engine.match.Packed.ROAD;
import static cn.huijian.engine.match.Packed.ROOM;
import static cn.huijian.engine.match.Packed.empty;
import static cn.huijian.engine.match.Packed.equal;

/** Whether two addresses are the same door, the same number, the same road or only alike; the order of their parts is no matter. */
final class AddressComparison {
    static final int SAME_DOOR = 1;
    static final int SAME_NUMBER = 2;
    static final int OTHER_ROOM = 3;
    static final int SAME_ROAD = 4;
    static final int NEAR = 5;
    static final int DIFFERENT = 6;

    private static final double ALIKE = 0.6;

    private AddressComparison() {}

    static int level(char[] a, char[] b) {
        if (unknown(a) || unknown(b)) {
            return 0;
        }
        boolean roads = !empty(a, ROAD) && !empty(b, ROAD);
        if (roads && (equal(a, ROAD, b, ROAD) || Packed.contained(a, ROAD, b, ROAD))) {
            boolean numbers = !empty(a, NUMBER) && equal(a, NUMBER, b, NUMBER);
            return numbers ? rooms(a, b) : SAME_ROAD;
        }
        if (!empty(a, REST) && equal(a, REST, b, REST)) {
            return !empty(a, ROOM) && equal(a, ROOM, b, ROOM) ? SAME_DOOR : NEAR;
        }
        if (roads && Bigrams.dice(a, ROAD, b, ROAD) >= ALIKE) {
            return NEAR;
        }
        return Bigrams.dice(a, REST, b, REST) >= ALIKE ? NEAR : DIFFERENT;
    }

    private static int rooms(char[] a, char[] b) {
        if (empty(a, ROOM) != empty(b, ROOM)) {
            return SAME_NUMBER;
        }
        return equal(a, ROOM, b, ROOM) ? SAME_DOOR : OTHER_ROOM;
    }

    private static boolean unknown(char[] packed) {
        return empty(packed, ROAD) && empty(packed, REST);
    }
}
