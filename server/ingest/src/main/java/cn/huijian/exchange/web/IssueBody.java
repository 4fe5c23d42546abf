package cn.huijian.exchange.web;

import cn.huijian.exchange.store.RowIssues.Facet;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.RowIssues.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One issue of one row. */
record IssueBody(
        String id,
        long row,
        Kind kind,
        String field,
        String given,
        @Schema(description = "原值中有问题的字符") List<Mark> marks,
        @Nullable String normalised,
        String reason,
        @Schema(example = "uscc.check-character") String code,
        String remedy) {
    /** How much an issue weighs; a note was put right by itself and the row counts as accepted. */
    enum Kind {
        WARNING,
        QUARANTINE,
        NOTE
    }

    /** Characters {@code from} to before {@code to} of the original value. */
    record Mark(int from, int to) {}

    /** A page of issues. */
    record IssueList(List<IssueBody> items, @Nullable String next) {}

    /** How many rows have one kind of issue. */
    record FacetBody(String code, String label, Kind kind, String field, long count) {}

    /** The facets of a run. */
    record FacetList(List<FacetBody> items, long total) {}

    /** A whole row as given, with its issues. */
    record RowBody(long row, List<Cell> values, List<IssueBody> issues) {}

    /** One cell of a row. */
    record Cell(String field, String given) {}

    static IssueBody of(Found given) {
        // Issues of before are kept as they came.
        var found = new Found(
                given.row(), given.ordinal(), given.severity(), given.issue().withoutNumbers());
        return new IssueBody(
                found.row() + "-" + found.ordinal(),
                found.row(),
                kind(found.severity()),
                found.issue().field(),
                found.issue().given(),
                marks(found),
                found.issue().normalised(),
                found.issue().reason(),
                found.issue().code(),
                found.issue().remedy());
    }

    /** @param label short name of the kind of issue */
    static FacetBody of(Facet facet, String label) {
        return new FacetBody(facet.code(), label, kind(facet.severity()), facet.field(), facet.count());
    }

    static Kind kind(Severity severity) {
        return switch (severity) {
            case QUARANTINED -> Kind.QUARANTINE;
            case WARNED -> Kind.WARNING;
            case NOTED -> Kind.NOTE;
        };
    }

    static Severity severity(Kind kind) {
        return switch (kind) {
            case QUARANTINE -> Severity.QUARANTINED;
            case WARNING -> Severity.WARNED;
            case NOTE -> Severity.NOTED;
        };
    }

    /** Lost characters, and where the normalised value differs from what was given. */
    private static List<Mark> marks(Found found) {
        String given = found.issue().given();
        List<Mark> marks = new ArrayList<>();
        if (found.issue().code().endsWith("check-character") && !given.isEmpty()) {
            marks.add(new Mark(given.length() - 1, given.length()));
            return marks;
        }
        @Nullable String normalised = found.issue().normalised();
        for (int i = 0; i < given.length() && marks.size() < 20; i++) {
            boolean lost = given.charAt(i) == '\uFFFD';
            boolean changed = normalised != null
                    && normalised.length() == given.length()
                    && normalised.charAt(i) != given.charAt(i);
            if (lost || changed) {
                marks.add(new Mark(i, i + 1));
            }
        }
        return marks;
    }
}
