package cn.huijian.entity.store;

import cn.huijian.entity.model.NameSpelling;
import java.util.Arrays;
import java.util.List;

/** Parts of a name that a person typed, parted by spaces. */
public final class SearchTerms {
    private static final int MOST = 5;

    private SearchTerms() {}

    public static List<String> of(String text) {
        return Arrays.stream(NameSpelling.searched(text).split(" "))
                .filter(term -> !term.isEmpty())
                .limit(MOST)
                .toList();
    }
}
