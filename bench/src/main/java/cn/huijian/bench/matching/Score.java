package cn.huijian.bench.matching;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs found rightly, found wrongly, and not found. */
record Score(long right, long wrong, long missed) {

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("f1", rounded(f1()));
        map.put("precision", rounded(precision()));
        map.put("recall", rounded(recall()));
        map.put("pairs", right + missed);
        return map;
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
