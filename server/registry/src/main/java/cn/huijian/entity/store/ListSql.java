package cn.huijian.entity.store;

import cn.huijian.entity.model.NamePairs;
import cn.huijian.entity.model.SearchTokens;
import cn.huijian.entity.store.ListQuery.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements of a list. Two ways lead to a page. The ordered way walks the index of rights and order and stops at the page's end or after
 * a bound: cheap when hits are common. The index way intersects the postings of station and name pairs and sorts what it finds: cheap when hits are
 * rare. Numbers of stations and pairs stand in the text, so each statement is planned for what it looks for.
 */
final class ListSql {
    private final ListQuery query;
    private final @Nullable Keyset from;
    private final List<Integer> units;
    private final boolean everywhere;
    private final Map<String, Object> parameters = new HashMap<>();

    ListSql(ListQuery query, @Nullable Keyset from) {
        this.query = query;
        this.from = from;
        this.everywhere = query.scope().wholeBureau() && query.units().isEmpty();
        this.units = query.scope().wholeBureau()
                ? query.units()
                : Arrays.stream(query.scope().unitNumbers())
                        .filter(unit -> query.units().isEmpty() || query.units().contains(unit))
                        .toList();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether the reader may see no station of those asked for. */
    boolean empty() {
        return !everywhere && units.isEmpty();
    }

    /** Whether the index of pairs and tokens narrows the search at all. */
    boolean indexable() {
        return pairs().length > 0 || !tokenFilters().isEmpty();
    }

    /** Rows of the stations in question. */
    double rows(SearchStatistics.Snapshot statistics) {
        return everywhere
                ? statistics.rows()
                : units.stream().mapToDouble(statistics::rowsOf).sum();
    }

    /** Share of rows that the index finds. Pairs of one name go together, so the rarest of them counts; filters are taken as independent. */
    double indexedShare(SearchStatistics.Snapshot statistics) {
        double share =
                Arrays.stream(pairs()).mapToDouble(statistics::share).min().orElse(1);
        for (int[] any : tokenFilters()) {
            share *= Math.min(
                    1, Arrays.stream(any).mapToDouble(statistics::share).sum());
        }
        return share;
    }

    /** Share of the indexed rows that the remaining filters let through, guessed. */
    double remainingShare() {
        double grades = query.grades().isEmpty()
                ? 1
                : query.grades().stream().mapToDouble(ListSql::gradeShare).sum();
        double places = query.districts().isEmpty()
                        && query.streets().isEmpty()
                        && query.grids().isEmpty()
                ? 1
                : 0.1;
        double code = query.code() == null && query.initials() == null ? 1 : 0.001;
        return Math.min(1, grades) * places * code;
    }

    private static double gradeShare(String grade) {
        return switch (grade) {
            case "A" -> 0.5;
            case "B" -> 0.25;
            case "C" -> 0.08;
            case "D" -> 0.02;
            default -> 0.5;
        };
    }

    /** Filters that tokens answer: each list is one filter, of which any token will do. */
    private List<int[]> tokenFilters() {
        List<int[]> filters = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            filters.add(query.kinds().stream().mapToInt(SearchTokens::kind).toArray());
        }
        if (!query.statuses().isEmpty()) {
            filters.add(query.statuses().stream().mapToInt(SearchTokens::status).toArray());
        }
        if (!query.industries().isEmpty() && query.industries().stream().allMatch(i -> i.matches("[0-9]{2,4}"))) {
            filters.add(query.industries().stream()
                    .mapToInt(SearchTokens::division)
                    .distinct()
                    .toArray());
        }
        if (query.establishedFrom() != null && query.establishedTo() != null) {
            int from = query.establishedFrom().getYear();
            int to = query.establishedTo().getYear();
            if (from <= to && to - from < 60) {
                filters.add(java.util.stream.IntStream.rangeClosed(from, to)
                        .map(SearchTokens::year)
                        .toArray());
            }
        }
        return filters;
    }

    private String indexCondition() {
        var sql = new StringBuilder();
        if (pairs().length > 0) {
            sql.append(" and e.pairs @> array[").append(joined(pairs())).append("]::int[]");
        }
        tokenFilters()
                .forEach(any ->
                        sql.append(" and e.pairs && array[").append(joined(any)).append("]::int[]"));
        return sql.toString();
    }

    /** The ordered way; {@code bound} rows of each station are looked at, or all if it is 0. Gives numbers in list order. */
    String ordered(int bound, int limit) {
        String one =
                bound == 0 && !query.grades().contains("-") && !query.grades().isEmpty() && query.sort() == Sort.NEWEST
                        ? byGrade(limit)
                        : walk(bound, limit);
        if (units.size() == 1 || everywhere) {
            return one.replace("$unit", everywhere ? "" : units.getFirst().toString());
        }
        return "select x.id from unnest(array" + units + ") u(unit) cross join lateral ("
                + one.replace("$unit", "u.unit") + ") x join entity.entities e on e.id = x.id order by " + order("e")
                + " limit " + limit;
    }

    /** The index way: every hit, sorted. */
    String indexed(int limit) {
        return "select e.id from entity.entities e" + " where " + unitsCondition("e")
                + indexCondition() + position("e") + filters() + " order by "
                + order("e") + " limit " + limit;
    }

    /** Counts hits found by the index, up to {@code bound} and one more. */
    String countIndexed(int bound) {
        return "select count(*), 0 from (select 1 from entity.entities e" + " where " + unitsCondition("e")
                + indexCondition() + filters() + " limit " + (bound + 1) + ") hits";
    }

    /** Counts hits among so many rows of the list, and those rows: if there are fewer, the count is exact. */
    String countAmong(int rows) {
        return "select count(*) filter (where true" + filters() + "), count(*) from (select " + columns("i")
                + " from entity.entities i where " + unitsCondition("i") + " limit " + rows + ") e";
    }

    private String walk(int bound, int limit) {
        String rights = everywhere ? "true" : "i.unit_id = $unit";
        String inner = "select " + columns("i") + " from entity.entities i where " + rights + position("i")
                + " order by " + order("i") + (bound == 0 ? "" : " limit " + bound);
        return "select e.id from (" + inner + ") e" + " where true" + filters() + " order by " + order("e") + " limit "
                + limit;
    }

    /** Only the columns that the order and the filters need, so that the list order's index alone can answer. */
    private String columns(String alias) {
        List<String> columns = new ArrayList<>(List.of("id"));
        addIf(columns, !query.terms().isEmpty(), "name");
        addIf(columns, query.code() != null, "uscc");
        addIf(columns, query.initials() != null || query.sort() == Sort.NAME, "initials");
        addIf(columns, !query.kinds().isEmpty(), "kind");
        addIf(columns, !query.statuses().isEmpty(), "status");
        addIf(columns, !query.industries().isEmpty(), "industry");
        addIf(columns, !query.districts().isEmpty(), "district");
        addIf(columns, !query.streets().isEmpty(), "street");
        addIf(columns, !query.grids().isEmpty(), "grid");
        addIf(columns, query.demo() != null, "demo");
        addIf(
                columns,
                query.sort() == Sort.ESTABLISHED || query.establishedFrom() != null || query.establishedTo() != null,
                "established");
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    private static void addIf(List<String> columns, boolean wanted, String column) {
        if (wanted) {
            columns.add(column);
        }
    }

    /** A filter on grades alone is answered from the index of the labels, which holds station and grade in list order. */
    private String byGrade(int limit) {
        String rights = everywhere ? "" : "l.unit_id = $unit and ";
        parameters.put("grades", query.grades().toArray(String[]::new));
        return "select e.id from entity.labels l join entity.entities e on e.id = l.entity_id where " + rights
                + "l.grade = any(:grades)" + position("e") + filtersWithoutGrade() + " order by " + order("e")
                + " limit "
                + limit;
    }

    private String unitsCondition(String alias) {
        if (everywhere) {
            return "true";
        }
        return units.size() == 1
                ? alias + ".unit_id = " + units.getFirst()
                : alias + ".unit_id = any(array" + units + ")";
    }

    private String filters() {
        if (query.grades().isEmpty()) {
            return filtersWithoutGrade();
        }
        parameters.put("grades", query.grades().toArray(String[]::new));
        // Looked up row by row, after every cheaper condition: joined, the planner would read all labels for a page of
        // fifty.
        return filtersWithoutGrade()
                + " and coalesce((select l.grade from entity.labels l where l.entity_id = e.id), '-') = any(:grades)";
    }

    private String filtersWithoutGrade() {
        var sql = new StringBuilder();
        for (int i = 0; i < query.terms().size(); i++) {
            sql.append(" and upper(e.name) like :term").append(i);
            parameters.put("term" + i, "%" + escaped(query.terms().get(i)) + "%");
        }
        if (query.code() != null) {
            sql.append(" and e.uscc like :code");
            parameters.put("code", escaped(query.code()) + "%");
        }
        if (query.initials() != null) {
            sql.append(" and e.initials like :initials");
            parameters.put("initials", escaped(query.initials()) + "%");
        }
        any(sql, "kind", query.kinds());
        any(sql, "status", query.statuses());
        any(sql, "district", query.districts());
        any(sql, "street", query.streets());
        any(sql, "grid", query.grids());
        if (!query.industries().isEmpty()) {
            List<String> patterns =
                    query.industries().stream().map(i -> escaped(i) + "%").toList();
            sql.append(" and e.industry like any(:industries)");
            parameters.put("industries", patterns.toArray(String[]::new));
        }
        if (query.establishedFrom() != null) {
            sql.append(" and e.established >= :from");
            parameters.put("from", query.establishedFrom());
        }
        if (query.establishedTo() != null) {
            sql.append(" and e.established <= :to");
            parameters.put("to", query.establishedTo());
        }
        if (query.demo() != null) {
            sql.append(" and e.demo = :demo");
            parameters.put("demo", query.demo());
        }
        return sql.toString();
    }

    private void any(StringBuilder sql, String column, List<String> values) {
        if (!values.isEmpty()) {
            sql.append(" and e.")
                    .append(column)
                    .append(" = any(:")
                    .append(column)
                    .append(')');
            parameters.put(column, values.toArray(String[]::new));
        }
    }

    private String position(String alias) {
        if (from == null) {
            return "";
        }
        boolean descending = (query.sort() != Sort.NAME) != from.back();
        String compare = descending ? " < " : " > ";
        parameters.put("fromId", from.id());
        if (query.sort() == Sort.NEWEST) {
            return " and " + alias + ".id" + compare + ":fromId";
        }
        parameters.put("fromKey", from.key());
        String key = query.sort() == Sort.NAME ? ":fromKey" : "cast(:fromKey as date)";
        return " and (" + sortKey(alias) + ", " + alias + ".id)" + compare + "(" + key + ", :fromId)";
    }

    private String order(String alias) {
        boolean descending = (query.sort() != Sort.NAME) != (from != null && from.back());
        String direction = descending ? " desc" : "";
        String id = alias + ".id" + direction;
        return query.sort() == Sort.NEWEST ? id : sortKey(alias) + direction + ", " + id;
    }

    private String sortKey(String alias) {
        return query.sort() == Sort.NAME
                ? alias + ".initials"
                : "coalesce(" + alias + ".established, date '0001-01-01')";
    }

    private int[] pairs() {
        return query.terms().stream()
                .map(NamePairs::of)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
    }

    private static String joined(int[] numbers) {
        List<String> texts = new ArrayList<>();
        for (int number : numbers) {
            texts.add(Integer.toString(number));
        }
        return texts.stream().collect(Collectors.joining(","));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
