package cn.huijian.entity.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Says what a list asks for in the words of the search index. Rights come first and are a condition like every other: no hit lies outside them. */
final class SearchQuery {
    private static final int NO_DAY = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());
    /** As in {@code TermInSetQuery}: above this many terms, a set is cheaper than an alternative of each. */
    private static final int FEW = 16;

    private SearchQuery() {}

    static Query of(ListQuery query) {
        var all = new BooleanQuery.Builder();
        if (!query.scope().wholeBureau()) {
            any(all, SearchFields.UNIT, numbers(query.scope().unitNumbers()));
            if (query.scope().units().isEmpty()) {
                return new MatchNoDocsQuery("no station may be seen");
            }
        }
        any(all, SearchFields.UNIT, query.units().stream().map(String::valueOf).toList());
        query.terms().forEach(term -> all.add(name(term), Occur.FILTER));
        startsWith(all, SearchFields.CODE, query.code());
        startsWith(all, SearchFields.INITIALS, query.initials());
        any(all, SearchFields.KIND, query.kinds());
        any(all, SearchFields.STATUS, query.statuses());
        any(all, SearchFields.INDUSTRY, query.industries());
        any(all, SearchFields.GRADE, query.grades());
        any(all, SearchFields.DISTRICT, query.districts());
        any(all, SearchFields.STREET, query.streets());
        any(all, SearchFields.GRID, query.grids());
        established(all, query.establishedFrom(), query.establishedTo());
        if (query.demo() != null) {
            any(all, SearchFields.DEMO, List.of(query.demo().toString()));
        }
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : built;
    }

    /** The same behind a place: in the index's own order everything before it is skipped, not visited. */
    static Query behind(Query query, ListQuery.Sort sort, Keyset from) {
        if (sort != ListQuery.Sort.NEWEST) {
            return query;
        }
        long lowest = from.back() ? from.id() + 1 : Long.MIN_VALUE;
        long highest = from.back() ? Long.MAX_VALUE : from.id() - 1;
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(SearchFields.ID, lowest, highest), Occur.FILTER)
                .build();
    }

    static Sort sort(ListQuery.Sort sort, boolean back) {
        return switch (sort) {
            case NEWEST -> back ? new Sort(id(false)) : SearchFields.NEWEST;
            case NAME -> new Sort(new SortField(SearchFields.INITIALS, SortField.Type.STRING, back), id(back));
            case ESTABLISHED -> {
                var day = new SortField(SearchFields.ESTABLISHED, SortField.Type.INT, !back, NO_DAY);
                yield new Sort(day, id(!back));
            }
        };
    }

    /** The place of a row in an order; the number is unique, so nothing stands beside it. */
    static FieldDoc place(ListQuery.Sort sort, Keyset from) {
        Object[] values = switch (sort) {
            case NEWEST -> new Object[] {from.id()};
            case NAME -> new Object[] {new BytesRef(from.key()), from.id()};
            case ESTABLISHED ->
                new Object[] {Math.toIntExact(LocalDate.parse(from.key()).toEpochDay()), from.id()};
        };
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static SortField id(boolean descending) {
        return new SortField(SearchFields.ID, SortField.Type.LONG, descending);
    }

    private static Query name(String term) {
        int[] characters = term.codePoints().toArray();
        if (characters.length == 1) {
            return new TermQuery(new Term(SearchFields.CHARACTER, term));
        }
        var pairs = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new Term(SearchFields.PAIR, new String(characters, i, 2)), i);
        }
        PhraseQuery phrase = pairs.build();
        return phrase.getTerms().length == 1 ? new TermQuery(phrase.getTerms()[0]) : phrase;
    }

    private static void any(BooleanQuery.Builder all, String field, Collection<String> values) {
        Set<String> distinct = Set.copyOf(values);
        if (distinct.isEmpty()) {
            return;
        }
        if (distinct.size() > FEW) {
            all.add(
                    new TermInSetQuery(
                            field, distinct.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
            return;
        }
        var one = new BooleanQuery.Builder();
        distinct.forEach(value -> one.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
        all.add(one.build(), Occur.FILTER);
    }

    private static void startsWith(BooleanQuery.Builder all, String field, @Nullable String start) {
        if (start != null) {
            // Values are letters and digits, so the tilde stands behind every value that begins so.
            all.add(
                    SortedDocValuesField.newSlowRangeQuery(
                            field, new BytesRef(start), new BytesRef(start + "~"), true, false),
                    Occur.FILTER);
        }
    }

    private static void established(BooleanQuery.Builder all, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null || to != null) {
            int lowest = from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay());
            int highest = to == null ? Integer.MAX_VALUE : Math.toIntExact(to.toEpochDay());
            all.add(
                    new IndexOrDocValuesQuery(
                            IntPoint.newRangeQuery(SearchFields.ESTABLISHED, lowest, highest),
                            NumericDocValuesField.newSlowRangeQuery(SearchFields.ESTABLISHED, lowest, highest)),
                    Occur.FILTER);
        }
    }

    private static List<String> numbers(Integer[] units) {
        return Arrays.stream(units).map(String::valueOf).toList();
    }
}
