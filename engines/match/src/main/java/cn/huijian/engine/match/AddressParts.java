package cn.huijian.engine.match;

/**
 * The parts of an address that survive re-ordering: the road, its number, the room, and whatever else it says.
 *
 * @param road e.g. 龙山大道; without the district before it
 * @param number digits before 号 at the road
 * @param room every further number in the order given, joined by dashes: 3幢12-5 is {@code 3-12-5}
 * @param rest other words, e.g. the name of a building, without district and street office
 */
record AddressParts(String road, String number, String room, String rest) {
    private static final Words PLACES = Words.read("places.txt");
    private static final Words ROADS = Words.of("大道 路 街 大街 巷 道 段 村 社 组 湾 桥 坪 坝 弄 胡同 里 支路 环路");
    private static final String AREA = "省市区县州旗镇乡";

    static AddressParts of(String raw) {
        String text = Folding.address(raw);
        int hao = door(text);
        if (hao < 0) {
            return new AddressParts("", "", numbers(text, -1, -1), words(text, -1, -1));
        }
        int digits = hao;
        while (digits > 0 && numeric(text.charAt(digits - 1))) {
            digits--;
        }
        int road = roadStart(text, digits);
        return new AddressParts(
                text.substring(road, digits),
                text.substring(digits, hao),
                numbers(text, road, hao + 1),
                words(text, road, hao + 1));
    }

    /** The first 号 after digits after a road, else the first that is not that of a building; −1 when there is none. */
    private static int door(String text) {
        int first = -1;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != '号' || !digit(text.charAt(i - 1))) {
                continue;
            }
            int start = i;
            while (start > 0 && numeric(text.charAt(start - 1))) {
                start--;
            }
            boolean building = i + 1 < text.length() && "楼幢栋厂".indexOf(text.charAt(i + 1)) >= 0;
            boolean annex = start > 0 && text.charAt(start - 1) == '附';
            if (!annex && !building && ROADS.suffix(text, 0, start) > 0) {
                return i;
            }
            if (first < 0 && !annex && !building && start > 1 && Character.isIdeographic(text.charAt(start - 1))) {
                first = i;
            }
        }
        return first;
    }

    private static int roadStart(String text, int end) {
        int at = end;
        while (at > 0) {
            char c = text.charAt(at - 1);
            boolean office = c == '道' && at > 1 && text.charAt(at - 2) == '街' && at < end;
            boolean area = AREA.indexOf(c) >= 0 && at < end;
            if (c == ' ' || c == '-' || c == '号' || c == '幢' || c == '楼' || c == '室' || c == '栋' || office || area) {
                break;
            }
            at--;
        }
        int known = PLACES.prefix(text, at, end);
        while (known > 0 && end - at - known >= 2 && ROADS.prefix(text, at + known, end) == 0) {
            at += known;
            known = PLACES.prefix(text, at, end);
        }
        return at;
    }

    private static String numbers(String text, int from, int to) {
        StringBuilder numbers = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean counts = (i < from || i >= to) && (digit(c) || (c >= 'A' && c <= 'Z'));
            if (counts && !inside && !numbers.isEmpty()) {
                numbers.append('-');
            }
            if (counts) {
                numbers.append(c);
            }
            inside = counts;
        }
        return numbers.toString();
    }

    private static String words(String text, int from, int to) {
        int start = 0;
        int known = 1;
        while (known > 0) {
            known = PLACES.prefix(text, start, text.length());
            start += known;
            if (known > 0 && start < text.length() && AREA.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
        }
        StringBuilder words = new StringBuilder();
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((i < from || i >= to) && Character.isIdeographic(c) && "号楼幢栋室层单元附".indexOf(c) < 0) {
                words.append(c);
            }
        }
        int office = Math.max(words.lastIndexOf("街道"), words.lastIndexOf("镇") - 1);
        return office >= 0 && office + 2 <= words.length() ? words.substring(office + 2) : words.toString();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean numeric(char c) {
        return digit(c) || c == '-';
    }
}
