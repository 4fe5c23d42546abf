package cn.huijian.revision.store;

import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.revision.Draft;
import cn.huijian.revision.Draft.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts; none is ever deleted. */
@Repository
public class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Draft> list(
            @Nullable State state, @Nullable String kind, @Nullable String item, long before, int limit) {
        return jdbc.sql("""
                        select * from revision.drafts
                        where id < :before
                          and (:state::text is null or state = :state)
                          and (:kind::text is null or kind = :kind)
                          and (:item::text is null or item_id = :item)
                        order by id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("kind", kind)
                .param("item", item)
                .param("limit", limit)
                .query(Drafts::draft)
                .list();
    }

    public Optional<Draft> find(long id) {
        return jdbc.sql("select * from revision.drafts where id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    Optional<Draft> lock(long id) {
        return jdbc.sql("select * from revision.drafts where id = :id for update")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    long add(NewVersion content, String title, String basedOn, String reason, Staff by, Instant now) {
        return bound("""
                        insert into revision.drafts (kind, item_id, title, based_on, effective_from, effective_to, source, status,
                            body, reason, state, drafted_by, drafted_by_name, drafted_at)
                        values (:kind, :item, :title, :basedOn, :from, :to, :source, :status,
                            cast(:body as json), :reason, 'DRAFT', :by, :byName, :now)
                        returning id
                        """, content, reason)
                .param("kind", content.kind())
                .param("item", content.id())
                .param("title", title)
                .param("basedOn", basedOn)
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    void change(long id, NewVersion content, String reason) {
        bound("""
                        update revision.drafts
                        set effective_from = :from, effective_to = :to, source = :source, status = :status,
                            body = cast(:body as json), reason = :reason, version = version + 1
                        where id = :id
                        """, content, reason).param("id", id).update();
    }

    void submit(long id, Instant now) {
        jdbc.sql("""
                        update revision.drafts set state = 'SUBMITTED', submitted_at = :now, version = version + 1
                        where id = :id
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    void withdraw(long id) {
        jdbc.sql("update revision.drafts set state = 'WITHDRAWN', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void decide(long id, State next, Staff by, String words, @Nullable String enacted, Instant now) {
        jdbc.sql("""
                        update revision.drafts
                        set state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :now, decision = :words,
                            enacted_version = :enacted, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("state", next.name())
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .param("words", words)
                .param("enacted", enacted)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, NewVersion content, String reason) {
        return jdbc.sql(sql)
                .param("from", content.effectiveFrom())
                .param("to", content.effectiveTo())
                .param("source", content.source())
                .param("status", content.status().name())
                .param("body", content.body().toString())
                .param("reason", reason);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Draft(
                row.getLong("id"),
                row.getString("title"),
                row.getString("based_on"),
                new NewVersion(
                        row.getString("kind"),
                        row.getString("item_id"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        row.getString("source"),
                        KnowledgeItem.Status.valueOf(row.getString("status")),
                        JSON.readTree(row.getString("body"))),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new AccountId(row.getLong("drafted_by")),
                row.getString("drafted_by_name"),
                row.getTimestamp("drafted_at").toInstant(),
                submitted == null ? null : submitted.toInstant(),
                decided == null
                        ? null
                        : new Draft.Decision(
                                row.getString("decided_by_name"), decided.toInstant(), row.getString("decision")),
                row.getString("enacted_version"));
    }
}
