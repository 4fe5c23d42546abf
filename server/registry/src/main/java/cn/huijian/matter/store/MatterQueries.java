package cn.huijian.matter.store;

import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import cn.huijian.matter.Matter;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads matters, always within whose rows the reader may see. */
@Component
public class MatterQueries {
    /** Under which name the log holds words that were left with a matter. */
    static final String NOTE = "note";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select m.*, array(select a.account_id from matter.assignees a where a.matter_id = m.id order by 1) as accounts
            from matter.matters m
            """;
    /** What each view shows, as a condition that begins with an indexed column. */
    private static final Map<View, String> VIEWS = new EnumMap<>(Map.of(
            View.MINE, """
                m.state = 'open' and m.id in (
                    select a.matter_id from matter.assignees a where a.account_id = :account
                    union all
                    select n.id from matter.matters n
                    where n.unit_id = :ownUnit and n.state = 'open'
                        and not exists (select 1 from matter.assignees b where b.matter_id = n.id)
                )
                """,
            View.UNIT, "m.state = 'open' and (:wholeBureau or m.unit_id = any(:units::int[]))\n",
            View.ASSIGNED, """
                m.state = 'open' and m.opened_by = :account
                    and not exists (select 1 from matter.assignees a where a.matter_id = m.id and a.account_id = :account)
                """));

    private final JdbcClient jdbc;

    MatterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose matters. */
    public enum View {
        /** That I must act on, by name or as anyone of my unit. */
        MINE,
        /** Of the units whose rows I may see. */
        UNIT,
        /** That I gave to others. */
        ASSIGNED
    }

    /** The days between which a group of due days lies: {@code [from, to)}. */
    public record Days(LocalDate from, LocalDate to) {}

    /** A place in the list: statutory day, then number. */
    public record Position(LocalDate day, long matter) {}

    /** One part of a view, earliest statutory day first. */
    public List<Matter> list(View view, Staff reader, Days days, @Nullable Position after, int limit) {
        Position from = after == null ? new Position(LocalDate.of(1, 1, 1), 0) : after;
        return scoped(SELECT + "where " + VIEWS.get(view) + """
                    and m.sort_on >= :from and m.sort_on < :to
                    and (m.sort_on, m.id) > (:afterDay, :afterId)
                order by m.sort_on, m.id
                limit :limit
                """, reader)
                .param("from", days.from())
                .param("to", days.to())
                .param("afterDay", from.day())
                .param("afterId", from.matter())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many there are in a part of a view, up to a bound. */
    public BoundedCount count(View view, Staff reader, Days days, int bound) {
        int counted = scoped(
                        "select count(*) from (select 1 from matter.matters m where " + VIEWS.get(view) + """
                    and m.sort_on >= :from and m.sort_on < :to
                limit :limit) found
                """, reader)
                .param("from", days.from())
                .param("to", days.to())
                .param("limit", bound + 1)
                .query((row, number) -> row.getInt(1))
                .single();
        return BoundedCount.ofLimited(counted, bound);
    }

    /** Open matters within the reader's rows whose title or number contains the text. */
    public List<Matter> search(String text, Staff reader, int limit) {
        return scoped(SELECT + """
                where m.state = 'open' and (:wholeBureau or m.unit_id = any(:units::int[]))
                    and (m.title ilike :pattern or m.number ilike :pattern)
                order by m.sort_on, m.id
                limit :limit
                """, reader)
                .param(
                        "pattern",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Open matters within the reader's rows whose term runs by a rule. */
    List<Matter> underRule(String rule, Staff reader, int limit) {
        return scoped(SELECT + """
                where m.state = 'open' and (:wholeBureau or m.unit_id = any(:units::int[]))
                    and m.deadline ->> 'rule' = :rule
                order by m.sort_on, m.id
                limit :limit
                """, reader)
                .param("rule", rule)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The matters of a firm, given with those merged into it, open ones first. */
    public List<Matter> ofParty(Collection<EntityId> members, int limit) {
        return jdbc.sql(SELECT + """
                where m.party_id = any(:members)
                order by m.state desc, m.sort_on, m.id desc
                limit :limit
                """)
                .param("members", numbers(members))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many matters of each firm are open; firms without one have no entry. One look into the index for each. */
    public Map<EntityId, Integer> openOf(Collection<EntityId> parties) {
        var open = new HashMap<EntityId, Integer>();
        jdbc.sql("""
                select party_id, count(*) as open
                from matter.matters
                where party_id = any(:parties::bigint[]) and state = 'open'
                group by party_id
                """).param("parties", numbers(parties)).query(row -> {
            open.put(new EntityId(row.getLong("party_id")), row.getInt("open"));
        });
        return open;
    }

    List<Matter> openOf(Collection<EntityId> members, Collection<String> kinds, int limit) {
        return jdbc.sql(SELECT + """
                where m.party_id = any(:members) and m.state = 'open' and m.kind = any(:kinds)
                order by m.sort_on, m.id
                limit :limit
                """)
                .param("members", numbers(members))
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Matter> find(MatterId id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The words left last with each of the matters; those without any have no entry. */
    public Map<MatterId, String> notes(Collection<MatterId> ids) {
        var notes = new HashMap<MatterId, String>();
        jdbc.sql("""
                select distinct on (matter_id) matter_id, details ->> :note as words
                from matter.log
                where matter_id = any(:ids) and change = 'updated' and details ->> :note is not null
                order by matter_id, id desc
                """)
                .param("note", NOTE)
                .param("ids", ids.stream().map(MatterId::value).toArray(Long[]::new))
                .query(row -> {
                    notes.put(new MatterId(row.getLong("matter_id")), row.getString("words"));
                });
        return notes;
    }

    /** One line of the log of a matter. */
    public record Change(Instant at, String change, String actor, String details) {}

    /** All that happened to a matter, oldest first. */
    public List<Change> log(MatterId id) {
        return jdbc.sql("select at, change, actor, details::text from matter.log where matter_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("change"),
                        row.getString("actor"),
                        row.getString("details")))
                .list();
    }

    private static Long[] numbers(Collection<EntityId> firms) {
        return firms.stream().map(EntityId::value).toArray(Long[]::new);
    }

    private JdbcClient.StatementSpec scoped(String sql, Staff reader) {
        return jdbc.sql(sql)
                .param("account", reader.account().value())
                .param("ownUnit", reader.unit().value())
                .param("wholeBureau", reader.scope().wholeBureau())
                .param("units", reader.scope().unitNumbers());
    }

    private static Matter read(ResultSet row) throws SQLException {
        String deadline = row.getString("deadline");
        long party = row.getLong("party_id");
        long opener = row.getLong("opened_by");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Matter(
                new MatterId(row.getLong("id")),
                row.getString("kind"),
                row.getString("kind_label"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("number"),
                party == 0 ? null : new EntityId(party),
                new UnitId(row.getInt("unit_id")),
                accounts(row.getArray("accounts")),
                deadline == null ? null : JSON.readValue(deadline, Deadline.class),
                row.getString("next_step"),
                row.getString("next_label"),
                row.getString("link"),
                row.getTimestamp("opened_at").toInstant(),
                opener == 0 ? null : new AccountId(opener),
                closed == null ? null : closed.toInstant(),
                row.getString("outcome"),
                row.getInt("version"));
    }

    private static List<AccountId> accounts(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(AccountId::new).toList();
    }
}
