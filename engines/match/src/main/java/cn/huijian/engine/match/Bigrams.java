package cn.huijian.engine.match;

/** Pairs of neighbouring characters that two fields have in common. */
final class Bigrams {
    private Bigrams() {}

    /** The lesser of how many of the one's stand in the other and the reverse, so that the order of the fields does not matter. */
    static int common(char[] a, int fieldA, char[] b, int fieldB) {
        return Math.min(counted(a, fieldA, b, fieldB), counted(b, fieldB, a, fieldA));
    }

    /** 2·common / (all of both); 0 when one is shorter than two characters. */
    static double dice(char[] a, int fieldA, char[] b, int fieldB) {
        int all = Packed.length(a, fieldA) + Packed.length(b, fieldB) - 2;
        return all < 2 ? 0 : 2.0 * common(a, fieldA, b, fieldB) / all;
    }

    private static int counted(char[] a, int fieldA, char[] b, int fieldB) {
        int found = 0;
        int startB = Packed.start(b, fieldB);
        int lastB = Packed.end(b, fieldB) - 1;
        int lastA = Packed.end(a, fieldA) - 1;
        for (int i = Packed.start(a, fieldA); i < lastA; i++) {
            for (int j = startB; j < lastB; j++) {
                if (a[i] == b[j] && a[i + 1] == b[j + 1]) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }
}
