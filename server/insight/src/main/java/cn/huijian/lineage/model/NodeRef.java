package cn.huijian.lineage.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names one thing that data passes: {@code fact:1207}, {@code row:31-2}, {@code field:licence/许可编号}. */
public record NodeRef(Kind kind, String key) implements Comparable<NodeRef> {
    private static final int LONGEST = 200;

    public NodeRef {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("a node has a key of 1 to " + LONGEST + " characters");
        }
    }

    /** Kinds of things, in the direction in which data flows. */
    public enum Kind {
        SOURCE("来源"),
        RUN("文件"),
        ROW("行"),
        DATASET("数据集"),
        FIELD("字段"),
        ENTITY("主体"),
        FACT("事实"),
        RULE("评分规则"),
        INDICATIVE("指标分"),
        SCORE("评分结果"),
        PUBLICITY("公示规则"),
        DISCLOSURE("公示"),
        LAYOUT("报送格式"),
        REPORT_ROW("报送行"),
        PACKAGE("报送包");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public static NodeRef of(Kind kind, long number) {
        return new NodeRef(kind, Long.toString(number));
    }

    /** The key as a number, if it is one. */
    public Optional<Long> number() {
        return key.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(key)) : Optional.empty();
    }

    @Override
    public int compareTo(NodeRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.code() + ":" + key;
    }
}
