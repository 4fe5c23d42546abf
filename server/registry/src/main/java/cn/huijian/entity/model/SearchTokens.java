package cn.huijian.entity.model;

import cn.huijian.kernel.EntityKind;
import cn.huijian.kernel.EntityStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for what lists filter by, kept in one array with the name pairs, so that one index intersects text, rights and filters. Pairs start with a
 * character from U+0020 on; tokens use the room below.
 */
public final class SearchTokens {
    private static final int KIND = 1 << 16;
    private static final int STATUS = 2 << 16;
    private static final int DIVISION = 3 << 16;
    private static final int YEAR = 4 << 16;
    private static final int OTHER = 0xFFFF;

    private SearchTokens() {}

    /** Name pairs and tokens of a firm, ascending, each once. */
    public static int[] of(
            String name, String kind, String status, @Nullable String industry, @Nullable LocalDate established) {
        IntStream tokens = IntStream.of(kind(kind), status(status));
        if (industry != null && industry.length() >= 2) {
            tokens = IntStream.concat(tokens, IntStream.of(division(industry)));
        }
        if (established != null) {
            tokens = IntStream.concat(tokens, IntStream.of(year(established.getYear())));
        }
        return IntStream.concat(tokens, Arrays.stream(NamePairs.of(NameSpelling.searched(name))))
                .sorted()
                .distinct()
                .toArray();
    }

    public static int kind(String words) {
        List<String> known =
                Arrays.stream(EntityKind.values()).map(EntityKind::words).toList();
        return KIND | (known.contains(words) ? known.indexOf(words) : OTHER);
    }

    public static int status(String code) {
        return STATUS
                | Arrays.stream(EntityStatus.values())
                        .filter(status -> status.name().equals(code))
                        .mapToInt(EntityStatus::ordinal)
                        .findFirst()
                        .orElse(OTHER);
    }

    /** 大类 of a GB/T 4754 code of two digits or more. */
    public static int division(String industry) {
        return DIVISION | Integer.parseInt(industry, 0, 2, 10);
    }

    public static int year(int year) {
        return YEAR | Math.clamp(year, 0, OTHER);
    }
}
