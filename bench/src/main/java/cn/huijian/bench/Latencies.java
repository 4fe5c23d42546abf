package cn.huijian.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percentiles of measured times, in milliseconds. */
record Latencies(List<Double> milliseconds) {
    Latencies {
        milliseconds = milliseconds.stream().sorted().toList();
    }

    double percentile(double share) {
        int at = (int) Math.ceil(share * milliseconds.size()) - 1;
        return milliseconds.isEmpty() ? 0 : milliseconds.get(Math.clamp(at, 0, milliseconds.size() - 1));
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("requests", milliseconds.size());
        for (double share : Arrays.asList(0.5, 0.95, 0.99, 1.0)) {
            String name = share == 1.0 ? "maxMs" : "p" + Math.round(share * 100) + "Ms";
            map.put(name, Math.round(percentile(share) * 100) / 100.0);
        }
        return map;
    }
}
