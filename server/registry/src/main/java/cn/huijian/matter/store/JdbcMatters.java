package cn.huijian.matter.store;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.calendar.Deadline;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.matter.Matter;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Matters on PostgreSQL; each change leaves a line in the log. */
@Component
class JdbcMatters implements Matters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final MatterQueries queries;
    private final Entities entities;
    private final Units units;
    private final ObjectProvider<CurrentUser> currentUser;
    private final Clock clock;

    JdbcMatters(
            JdbcClient jdbc,
            MatterQueries queries,
            Entities entities,
            Units units,
            ObjectProvider<CurrentUser> currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.entities = entities;
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public List<Matter> openOf(EntityId party, Set<String> kinds, int limit) {
        return queries.openOf(entities.membersOf(party), kinds, limit);
    }

    @Override
    @Transactional
    public MatterId open(NewMatter matter) {
        Instant now = clock.instant();
        Optional<Staff> by = staff();
        Optional<Long> id = jdbc.sql("""
                insert into matter.matters (
                    kind, kind_label, subject, title, number, party_id, bureau_id, unit_id, opened_at, opened_by, deadline, due, next_step, next_label, link
                ) values (
                    :kind, :kindLabel, :subject, :title, :number, :party, :bureau, :unit, :now, :openedBy, :deadline::jsonb, :due, :nextStep, :nextLabel,
                    :link
                )
                on conflict (kind, subject) where state = 'open' do nothing
                returning id
                """)
                .param("kind", matter.kind())
                .param("kindLabel", matter.kindLabel())
                .param("subject", matter.subject())
                .param("title", matter.title())
                .param("number", matter.number())
                .param("party", value(matter.party()))
                .param("bureau", units.bureau().value())
                .param("unit", matter.unit().value())
                .param("now", Timestamp.from(now))
                .param("openedBy", by.map(staff -> staff.account().value()).orElse(null))
                .param("deadline", json(matter.deadline()))
                .param("due", due(matter.deadline()))
                .param("nextStep", matter.nextStep())
                .param("nextLabel", matter.nextLabel())
                .param("link", matter.link())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            return findOpen(matter.kind(), matter.subject()).orElseThrow();
        }
        assign(id.get(), matter.assignees());
        log(id.get(), "opened", now, by, details(matter.nextLabel(), matter.deadline(), matter.assignees()));
        return new MatterId(id.get());
    }

    @Override
    @Transactional
    public void update(
            MatterId id, String nextStep, String nextLabel, List<AccountId> assignees, @Nullable Deadline deadline) {
        int changed = jdbc.sql("""
                update matter.matters
                set next_step = :nextStep, next_label = :nextLabel, deadline = :deadline::jsonb, due = :due, version = version + 1
                where id = :id and state = 'open'
                """)
                .param("id", id.value())
                .param("nextStep", nextStep)
                .param("nextLabel", nextLabel)
                .param("deadline", json(deadline))
                .param("due", due(deadline))
                .update();
        if (changed == 0) {
            throw new IllegalStateException("matter " + id + " is not open");
        }
        jdbc.sql("delete from matter.assignees where matter_id = :id")
                .param("id", id.value())
                .update();
        assign(id.value(), assignees);
        log(id.value(), "updated", clock.instant(), staff(), details(nextLabel, deadline, assignees));
    }

    private static final String CHANGE_PARTY = """
            update matter.matters m
            set party_id = :party, version = m.version + 1
            from (select id, party_id from matter.matters where id = :id and state = 'open' for update) before
            where m.id = before.id
            returning before.party_id
            """;

    @Override
    @Transactional
    public void changeParty(MatterId id, @Nullable EntityId party, String why) {
        jdbc.sql(CHANGE_PARTY)
                .param("id", id.value())
                .param("party", value(party), Types.BIGINT)
                .query((row, number) -> String.valueOf(row.getObject(1)))
                .optional()
                .ifPresent(before -> log(
                        id.value(),
                        "updated",
                        clock.instant(),
                        staff(),
                        Map.of("partyBefore", before, "party", String.valueOf(party), "reason", why)));
    }

    @Override
    @Transactional
    public void note(MatterId id, String words) {
        boolean open = jdbc.sql("select 1 from matter.matters where id = :id and state = 'open' for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .optional()
                .orElse(false);
        if (open) {
            log(id.value(), "updated", clock.instant(), staff(), Map.of(MatterQueries.NOTE, words));
        }
    }

    @Override
    @Transactional
    public void close(MatterId id, String outcome) {
        Instant now = clock.instant();
        int changed = jdbc.sql("""
                update matter.matters
                set state = 'closed', closed_at = :now, outcome = :outcome, version = version + 1
                where id = :id and state = 'open'
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .update();
        if (changed > 0) {
            log(id.value(), "closed", now, staff(), Map.of("outcome", outcome));
        }
    }

    @Override
    public Optional<MatterId> findOpen(String kind, String subject) {
        return jdbc.sql("select id from matter.matters where kind = :kind and subject = :subject and state = 'open'")
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .optional()
                .map(MatterId::new);
    }

    private void assign(long matter, List<AccountId> assignees) {
        jdbc.sql("""
                insert into matter.assignees (account_id, matter_id)
                select distinct account, :matter from unnest(:accounts::bigint[]) as a (account)
                """)
                .param("matter", matter)
                .param("accounts", assignees.stream().map(AccountId::value).toArray(Long[]::new))
                .update();
    }

    private void log(long matter, String change, Instant at, Optional<Staff> by, Map<String, ?> details) {
        jdbc.sql("""
                insert into matter.log (matter_id, at, change, actor, details)
                values (:matter, :at, :change, :actor, :details::jsonb)
                """)
                .param("matter", matter)
                .param("at", Timestamp.from(at))
                .param("change", change)
                .param("actor", by.map(Staff::name).orElse("系统"))
                .param("details", JSON.writeValueAsString(details))
                .update();
    }

    private static Map<String, Object> details(
            String nextLabel, @Nullable Deadline deadline, List<AccountId> assignees) {
        var details = new LinkedHashMap<String, Object>();
        details.put("next", nextLabel);
        details.put("assignees", assignees.stream().map(AccountId::value).toList());
        if (deadline != null) {
            details.put("rule", deadline.ruleVersion());
            details.put("calendars", deadline.calendars());
            details.put("due", String.valueOf(deadline.due()));
        }
        return details;
    }

    /** Whoever acts in this request, or nobody when the system acts on a timer or an event. */
    private Optional<Staff> staff() {
        CurrentUser user = currentUser.getIfAvailable();
        if (user == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(user.get());
        } catch (IllegalStateException outsideARequest) {
            return Optional.empty();
        }
    }

    private static @Nullable Long value(@Nullable EntityId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String json(@Nullable Deadline deadline) {
        return deadline == null ? null : JSON.writeValueAsString(deadline);
    }

    private static @Nullable LocalDate due(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.due();
    }
}
