package cn.huijian.engine.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A record folded, taken apart and laid into one array of characters, as a million of them must fit: the number of names, the end
 * of each field, then the fields. A record takes about 200 bytes.
 */
final class Packed {
    static final int ROAD = 0;
    static final int NUMBER = 1;
    static final int ROOM = 2;
    static final int REST = 3;
    static final int PHONE = 4;
    static final int DISTRICT = 5;
    static final int INDUSTRY = 6;
    static final int CODE = 7;
    static final int OTHER_NUMBERS = 8;
    static final int NAMES = 9;

    static final int PLACE = 0;
    static final int BRAND = 1;
    static final int TRADE = 2;
    static final int FORM = 3;
    static final int BRANCH = 4;
    static final int PARTS = 5;

    /** The name in force and so many former ones are looked at. */
    static final int MOST_NAMES = 4;

    private static final int MOST_CHARACTERS = 200;

    private Packed() {}

    static char[] of(MatchRecord entry) {
        List<String> fields = new ArrayList<>(NAMES + PARTS);
        AddressParts address = AddressParts.of(entry.address());
        fields.add(address.road());
        fields.add(address.number());
        fields.add(address.room());
        fields.add(address.rest());
        fields.add(Folding.phone(entry.phone()));
        String district = Folding.code(entry.district());
        fields.add(district.length() > 6 ? district.substring(0, 6) : district);
        fields.add(industry(entry.industry()));
        String code = Folding.code(entry.identifiers().code());
        boolean valid = UnifiedCode.valid(code);
        fields.add(valid ? code : "");
        fields.add(String.join("\n", otherNumbers(entry.identifiers(), valid ? code : "")));
        names(entry, fields);
        return pack(fields);
    }

    private static Set<String> otherNumbers(Identifiers identifiers, String valid) {
        Set<String> numbers = new LinkedHashSet<>();
        numbers.add(Folding.code(identifiers.oldNumber()));
        identifiers.aliases().stream().sorted().map(Folding::code).forEach(numbers::add);
        if (!valid.isEmpty()) {
            numbers.add(UnifiedCode.organisation(valid));
        }
        numbers.removeIf(number -> number.length() < 8);
        return numbers;
    }

    private static String industry(String raw) {
        String folded = Folding.code(raw);
        return !folded.isEmpty() && Character.isLetter(folded.charAt(0)) ? folded.substring(1) : folded;
    }

    private static void names(MatchRecord entry, List<String> fields) {
        Set<String> names = new LinkedHashSet<>();
        names.add(entry.name());
        names.addAll(entry.formerNames());
        names.stream().limit(MOST_NAMES).map(NameParts::of).forEach(parts -> {
            fields.add(parts.place());
            fields.add(parts.brand());
            fields.add(parts.trade());
            fields.add(parts.form());
            fields.add(parts.branch());
        });
    }

    private static char[] pack(List<String> fields) {
        int length = 0;
        for (String field : fields) {
            length += Math.min(MOST_CHARACTERS, field.length());
        }
        int head = 1 + fields.size();
        char[] packed = new char[head + length];
        packed[0] = (char) ((fields.size() - NAMES) / PARTS);
        int at = head;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            int size = Math.min(MOST_CHARACTERS, field.length());
            field.getChars(0, size, packed, at);
            at += size;
            packed[1 + i] = (char) at;
        }
        return packed;
    }

    static int names(char[] packed) {
        return packed[0];
    }

    static int field(int name, int part) {
        return NAMES + name * PARTS + part;
    }

    static int start(char[] packed, int field) {
        return field == 0 ? 1 + NAMES + names(packed) * PARTS : packed[field];
    }

    static int end(char[] packed, int field) {
        return packed[1 + field];
    }

    static int length(char[] packed, int field) {
        return end(packed, field) - start(packed, field);
    }

    static boolean empty(char[] packed, int field) {
        return length(packed, field) == 0;
    }

    static String text(char[] packed, int field) {
        return new String(packed, start(packed, field), length(packed, field));
    }

    static boolean equal(char[] a, int fieldA, char[] b, int fieldB) {
        int startA = start(a, fieldA);
        int startB = start(b, fieldB);
        int length = length(a, fieldA);
        if (length != length(b, fieldB)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (a[startA + i] != b[startB + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the two, at least two characters long, stands inside the other. */
    static boolean contained(char[] a, int fieldA, char[] b, int fieldB) {
        return length(a, fieldA) <= length(b, fieldB) ? inside(a, fieldA, b, fieldB) : inside(b, fieldB, a, fieldA);
    }

    private static boolean inside(char[] a, int fieldA, char[] b, int fieldB) {
        int length = length(a, fieldA);
        int startA = start(a, fieldA);
        if (length < 2) {
            return false;
        }
        int last = end(b, fieldB) - length;
        for (int at = start(b, fieldB); at <= last; at++) {
            int same = 0;
            while (same < length && a[startA + same] == b[at + same]) {
                same++;
            }
            if (same == length) {
                return true;
            }
        }
        return false;
    }

    /** Length of the common beginning. */
    static int prefix(char[] a, int fieldA, char[] b, int fieldB) {
        int most = Math.min(length(a, fieldA), length(b, fieldB));
        int startA = start(a, fieldA);
        int startB = start(b, fieldB);
        int same = 0;
        while (same < most && a[startA + same] == b[startB + same]) {
            same++;
        }
        return same;
    }
}
