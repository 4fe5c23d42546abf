package cn.huijian.engine.match;

import static cn.huijian.engine.match.Packed.empty;
import static cn.huijian.engine.match.Packed.field;

/**
 * Compares two packed records to a pattern of {@link FirmScheme}. Of the names in force and the former ones, the two that agree
 * best are compared; which they were stands in the pattern's uppermost bits, beyond the comparisons.
 */
final class FirmComparison {
    private static final int NAME_BITS = 2;
    private static final int NAME_SHIFT = 58;
    /** The bits of a pattern without those that say which names were compared. */
    static final long LEVELS = (1L << NAME_SHIFT) - 1;

    private static final int UNKNOWN = 0;
    private static final int EQUAL = 1;

    private static final int[] NAME_AND_DOOR = {
        FirmScheme.BRAND, FirmScheme.TRADE, FirmScheme.FORM, FirmScheme.PLACE, FirmScheme.ADDRESS
    };

    static final int BRAND_SOUND = 2;
    static final int BRAND_LOOK = 3;
    static final int BRAND_CONTAINED = 4;
    static final int BRAND_NEAR = 5;
    static final int BRAND_DIFFERENT = 6;
    static final int FORM_COMPATIBLE = 2;
    static final int FORM_DIFFERENT = 3;
    static final int FORM_BRANCH = 4;

    private FirmComparison() {}

    static long compare(char[] a, char[] b) {
        long pattern = names(a, b);
        pattern = Scheme.with(pattern, FirmScheme.ADDRESS, AddressComparison.level(a, b));
        pattern = Scheme.with(pattern, FirmScheme.PHONE, phone(a, b));
        pattern = Scheme.with(pattern, FirmScheme.DISTRICT, code(a, b, Packed.DISTRICT, 4));
        return Scheme.with(pattern, FirmScheme.INDUSTRY, code(a, b, Packed.INDUSTRY, 2));
    }

    /** Which name of the left record was compared; 0 is the one in force. */
    static int leftName(long pattern) {
        return (int) (pattern >>> NAME_SHIFT) & 3;
    }

    static int rightName(long pattern) {
        return (int) (pattern >>> (NAME_SHIFT + NAME_BITS)) & 3;
    }

    /** Whether the names in force are equal in all parts, and number and room of the address too; nothing else stated contradicts. */
    static boolean sameNameSameDoor(long pattern) {
        for (int part : NAME_AND_DOOR) {
            if (Scheme.level(pattern, part) != EQUAL) {
                return false;
            }
        }
        return leftName(pattern) == 0 && rightName(pattern) == 0 && Scheme.level(pattern, FirmScheme.DISTRICT) <= EQUAL;
    }

    private static long names(char[] a, char[] b) {
        long best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < Packed.names(a); i++) {
            for (int j = 0; j < Packed.names(b); j++) {
                int brand = brand(a, field(i, Packed.BRAND), b, field(j, Packed.BRAND));
                int trade = trade(a, field(i, Packed.TRADE), b, field(j, Packed.TRADE));
                int form = form(a, i, b, j);
                int place = place(a, field(i, Packed.PLACE), b, field(j, Packed.PLACE));
                int rank = ((brand * 8 + trade) * 8 + form) * 8 + place;
                if (rank < least) {
                    least = rank;
                    best = Scheme.with(0, FirmScheme.BRAND, brand);
                    best = Scheme.with(best, FirmScheme.TRADE, trade);
                    best = Scheme.with(best, FirmScheme.FORM, form);
                    best = Scheme.with(best, FirmScheme.PLACE, place);
                    best |= ((long) i << NAME_SHIFT) | ((long) j << (NAME_SHIFT + NAME_BITS));
                }
            }
        }
        return best;
    }

    static int brand(char[] a, int fieldA, char[] b, int fieldB) {
        int length = Packed.length(a, fieldA);
        int lengthB = Packed.length(b, fieldB);
        if (length == 0 || lengthB == 0) {
            return UNKNOWN;
        }
        if (length != lengthB) {
            if (Packed.contained(a, fieldA, b, fieldB)) {
                return BRAND_CONTAINED;
            }
            return oneLess(a, fieldA, b, fieldB) ? BRAND_NEAR : BRAND_DIFFERENT;
        }
        return sameLength(a, Packed.start(a, fieldA), b, Packed.start(b, fieldB), length);
    }

    private static int sameLength(char[] a, int startA, char[] b, int startB, int length) {
        int sounding = 0;
        int looking = 0;
        int apart = 0;
        for (int i = 0; i < length; i++) {
            char x = a[startA + i];
            char y = b[startB + i];
            if (x == y) {
                continue;
            }
            if (Hanzi.soundsAlike(x, y)) {
                sounding++;
            } else if (Hanzi.looksAlike(x, y)) {
                looking++;
            } else {
                apart++;
            }
        }
        if (apart > 0) {
            return apart == 1 && length > 2 && sounding + looking == 0 ? BRAND_NEAR : BRAND_DIFFERENT;
        }
        if (looking > 0) {
            return BRAND_LOOK;
        }
        return sounding > 0 ? BRAND_SOUND : EQUAL;
    }

    /** Whether the longer is the shorter, of at least two characters, and one character more anywhere. */
    private static boolean oneLess(char[] a, int fieldA, char[] b, int fieldB) {
        if (Packed.length(a, fieldA) > Packed.length(b, fieldB)) {
            return oneLess(b, fieldB, a, fieldA);
        }
        int length = Packed.length(a, fieldA);
        if (length < 2 || Packed.length(b, fieldB) != length + 1) {
            return false;
        }
        int begin = Packed.prefix(a, fieldA, b, fieldB);
        int end = 0;
        while (end < length - begin && a[Packed.end(a, fieldA) - 1 - end] == b[Packed.end(b, fieldB) - 1 - end]) {
            end++;
        }
        return begin + end == length;
    }

    static int trade(char[] a, int fieldA, char[] b, int fieldB) {
        if (empty(a, fieldA) || empty(b, fieldB)) {
            return UNKNOWN;
        }
        if (Packed.equal(a, fieldA, b, fieldB)) {
            return EQUAL;
        }
        if (Packed.contained(a, fieldA, b, fieldB)) {
            return 2;
        }
        return Bigrams.common(a, fieldA, b, fieldB) > 0 ? 3 : 4;
    }

    static int form(char[] a, int i, char[] b, int j) {
        int branchA = field(i, Packed.BRANCH);
        int branchB = field(j, Packed.BRANCH);
        if (!Packed.equal(a, branchA, b, branchB)) {
            return FORM_BRANCH;
        }
        int formA = field(i, Packed.FORM);
        int formB = field(j, Packed.FORM);
        if (empty(a, formA) && empty(b, formB)) {
            return UNKNOWN;
        }
        if (empty(a, formA) || empty(b, formB)) {
            return FORM_COMPATIBLE;
        }
        if (Packed.equal(a, formA, b, formB)) {
            return EQUAL;
        }
        return kind(a, formA) == kind(b, formB) ? FORM_COMPATIBLE : FORM_DIFFERENT;
    }

    /** Companies end in 司, co-operatives in 社, partnerships and 个人独资企业 in 业; shops of every kind are one. */
    private static char kind(char[] packed, int field) {
        char last = packed[Packed.end(packed, field) - 1];
        return last == '司' || last == '社' || last == '业' ? last : '店';
    }

    static int place(char[] a, int fieldA, char[] b, int fieldB) {
        if (empty(a, fieldA) || empty(b, fieldB)) {
            return UNKNOWN;
        }
        if (Packed.equal(a, fieldA, b, fieldB)) {
            return EQUAL;
        }
        return Bigrams.common(a, fieldA, b, fieldB) > 0 ? 2 : 3;
    }

    static int phone(char[] a, char[] b) {
        int length = Packed.length(a, Packed.PHONE);
        if (length == 0 || empty(b, Packed.PHONE)) {
            return UNKNOWN;
        }
        if (Packed.equal(a, Packed.PHONE, b, Packed.PHONE)) {
            return EQUAL;
        }
        int startA = Packed.start(a, Packed.PHONE);
        int startB = Packed.start(b, Packed.PHONE);
        boolean sealed = a[startA] == MatchRecord.SEALED;
        if (sealed != (b[startB] == MatchRecord.SEALED)) {
            return UNKNOWN;
        }
        if (sealed || length != Packed.length(b, Packed.PHONE)) {
            return 3;
        }
        int apart = 0;
        int last = 0;
        for (int i = 0; i < length; i++) {
            if (a[startA + i] != b[startB + i]) {
                apart++;
                last = i;
            }
        }
        boolean swapped =
                apart == 2 && a[startA + last] == b[startB + last - 1] && a[startA + last - 1] == b[startB + last];
        return apart == 1 || swapped ? 2 : 3;
    }

    private static int code(char[] a, char[] b, int field, int coarse) {
        int least = Math.min(Packed.length(a, field), Packed.length(b, field));
        if (least < coarse) {
            return UNKNOWN;
        }
        int same = Packed.prefix(a, field, b, field);
        if (same == least) {
            return EQUAL;
        }
        return same >= coarse ? 2 : 3;
    }
}
