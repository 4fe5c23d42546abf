package cn.huijian.exchange.model;

import java.util.Arrays;

/** The six dimensions of data quality of GB/T 36344-2018. */
public enum Dimension {
    CONFORMITY("规范性"),
    COMPLETENESS("完整性"),
    ACCURACY("准确性"),
    CONSISTENCY("一致性"),
    TIMELINESS("时效性"),
    ACCESSIBILITY("可访问性");

    private final String words;

    Dimension(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Reads the word of the knowledge files. @throws IllegalArgumentException if it is none of the six */
    public static Dimension parse(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dimension of quality: " + word));
    }
}
