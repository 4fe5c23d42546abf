package cn.huijian.roster.store;

import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.SmallTable.Line;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.roster.RosterRow;
import cn.huijian.roster.RosterRow.Standing;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a row of a list becomes a row of the answer. */
final class Comparison {
    private Comparison() {}

    static RosterRow same(Line line, String key, String name) {
        return new RosterRow(line.number(), key, name, Standing.SAME, "", List.of(), null);
    }

    static RosterRow wrong(Line line, String key, String field, String code, String reason, String remedy) {
        return new RosterRow(
                line.number(),
                key,
                "",
                Standing.WRONG,
                "",
                List.of(new RowIssue(field, code, reason, remedy, line.get(field), null)),
                null);
    }

    /** Carries the row out, unless it is only looked at; a refusal becomes the row's issue. */
    static <T> RosterRow deed(
            Line line,
            String key,
            String name,
            Standing standing,
            String change,
            @Nullable Supplier<Outcome<T>> deed,
            Password<T> password) {
        if (deed == null) {
            return new RosterRow(line.number(), key, name, standing, change, List.of(), null);
        }
        return switch (deed.get()) {
            case Outcome.Done<T>(T done) ->
                new RosterRow(line.number(), key, name, standing, change, List.of(), password.of(done));
            case Outcome.Refused<T>(Refusal refusal) ->
                new RosterRow(
                        line.number(),
                        key,
                        name,
                        Standing.WRONG,
                        "",
                        List.of(new RowIssue("", refusal.code(), refusal.sentence(), "改正这一行后再上传整张表。", key, null)),
                        null);
        };
    }

    /** The password that a deed gave, if it gave one. */
    interface Password<T> {
        @Nullable
        String of(T done);
    }
}
