package cn.huijian.engine.match;

/**
 * Makes the counts of levels such that same/different never rises with distance: the maximum-likelihood estimate under likelihood-ratio order
 * (Dykstra, Kochar and Robertson 1995), by pooling adjacent violators. Levels that go against the order are taken together, and what they
 * share is dealt out by how often each was met.
 */
final class Isotonic {
    private Isotonic() {}

    /** Changes both rows in place; their sums stay. Entry 0, unknown, is left alone. */
    static void pool(double[] same, double[] different) {
        int levels = same.length;
        int[] ends = new int[levels];
        double[] sames = new double[levels];
        double[] differents = new double[levels];
        int pools = 0;
        for (int level = 1; level < levels; level++) {
            ends[pools] = level;
            sames[pools] = same[level];
            differents[pools] = different[level];
            pools++;
            while (pools > 1 && rises(sames, differents, pools - 2)) {
                pools--;
                ends[pools - 1] = ends[pools];
                sames[pools - 1] += sames[pools];
                differents[pools - 1] += differents[pools];
            }
        }
        int from = 1;
        for (int pool = 0; pool < pools; pool++) {
            double all = sames[pool] + differents[pool];
            if (ends[pool] > from) {
                for (int level = from; level <= ends[pool]; level++) {
                    double share = (same[level] + different[level]) / all;
                    same[level] = sames[pool] * share;
                    different[level] = differents[pool] * share;
                }
            }
            from = ends[pool] + 1;
        }
    }

    private static boolean rises(double[] sames, double[] differents, int closer) {
        return sames[closer + 1] * differents[closer] > sames[closer] * differents[closer + 1];
    }
}
