package cn.huijian.inspection.store;

import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.Transition;
import cn.huijian.kernel.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the state log. The table refuses updates and deletes. */
@Repository
class StateLog {
    private final JdbcClient jdbc;

    StateLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void created(String kind, long id, Enum<?> to, String ground, Actor actor, Instant at) {
        insert(kind, id, "CREATE", null, to.name(), ground, null, null, actor, at);
    }

    <S extends Enum<S>, C extends Enum<C>> void moved(
            String kind, long id, Transition<S, C> edge, @Nullable String reason, Actor actor, Instant at) {
        insert(
                kind,
                id,
                edge.command().name(),
                edge.from().name(),
                edge.to().name(),
                edge.ground(),
                reason,
                null,
                actor,
                at);
    }

    <S extends Enum<S>, C extends Enum<C>> void moved(
            String kind,
            long id,
            Transition<S, C> edge,
            @Nullable String reason,
            @Nullable Long document,
            Actor actor,
            Instant at) {
        insert(
                kind,
                id,
                edge.command().name(),
                edge.from().name(),
                edge.to().name(),
                edge.ground(),
                reason,
                document,
                actor,
                at);
    }

    /** An act that changes no state but must be traced, for example a change of officers. */
    void noted(
            String kind,
            long id,
            String command,
            Enum<?> state,
            String ground,
            String reason,
            Actor actor,
            Instant at) {
        insert(kind, id, command, state.name(), state.name(), ground, reason, null, actor, at);
    }

    private void insert(
            String kind,
            long id,
            String command,
            @Nullable String from,
            String to,
            String ground,
            @Nullable String reason,
            @Nullable Long document,
            Actor actor,
            Instant at) {
        jdbc.sql("""
                        insert into inspection.state_log
                            (subject_kind, subject_id, command, from_state, to_state, ground, reason, document_id,
                             actor_kind, actor_id, actor_name, at)
                        values (:kind, :id, :command, :from, :to, :ground, :reason, :document,
                                :actorKind, :actorId, :actorName, :at)
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("command", command)
                .param("from", from)
                .param("to", to)
                .param("ground", ground)
                .param("reason", reason)
                .param("document", document)
                .param("actorKind", actor.kind().name())
                .param("actorId", actor.id())
                .param("actorName", actor.display())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LogEntry> list(String kind, long id) {
        return jdbc.sql("""
                        select command, from_state, to_state, ground, reason, document_id, actor_name, at
                        from inspection.state_log
                        where subject_kind = :kind and subject_id = :id
                        order by id
                        limit 500
                        """)
                .param("kind", kind)
                .param("id", id)
                .query((row, n) -> new LogEntry(
                        row.getString("command"),
                        word(kind, row.getString("command")),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("ground"),
                        row.getString("reason"),
                        row.getObject("document_id", Long.class),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The word that stood on the button; acts without a button have theirs here. */
    private static String word(String kind, String command) {
        return switch (command) {
            case "CREATE" -> kind.equals("task") ? "派发" : "拟稿";
            case "REASSIGN" -> "更换检查人员";
            case "CORRECT" -> "更正结果";
            case "WITHDRAW" -> "撤回结果";
            case "UNMERGED" -> "合并撤销说明";
            default ->
                kind.equals("task")
                        ? TaskCommand.valueOf(command).word()
                        : PlanCommand.valueOf(command).word();
        };
    }
}
