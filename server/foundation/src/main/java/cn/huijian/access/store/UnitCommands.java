package cn.huijian.access.store;

import cn.huijian.access.Coverage;
import cn.huijian.access.Unit;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes to the bureau tree and its coverage. */
@Component
final class UnitCommands {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcUnits units;
    private final AuditTrail trail;

    UnitCommands(DataSource database, PlatformTransactionManager transactions, JdbcUnits units, AuditTrail trail) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.units = units;
        this.trail = trail;
    }

    Outcome<Unit> add(String code, String name, Unit.Kind kind, @Nullable UnitId parent, Actor actor) {
        if (!code.matches(CODE) || name.isBlank()) {
            return Outcome.refused("access.invalid-unit", "机构代号用小写字母、数字和连字符(40 位以内),名称不能为空;请改正后再提交。");
        }
        return transaction.execute(status -> {
            if (parent == null
                    && jdbc.sql("select id from access.units where parent_id is null and id <> 0")
                            .query((row, n) -> row.getInt("id"))
                            .optional()
                            .isPresent()) {
                return Outcome.refused("access.invalid-unit", "机构树只有一个根(局);请为“" + name + "”选择上级机构。");
            }
            if (parent != null && find(parent).isEmpty()) {
                return Outcome.refused("access.unit-not-found", "上级机构 " + parent + " 不存在;请从机构树中选择。");
            }
            Optional<Unit> added = jdbc.sql("""
                    insert into access.units (code, name, kind, parent_id) values (:code, :name, :kind, :parent)
                    on conflict (code) do nothing
                    returning *
                    """)
                    .param("code", code)
                    .param("name", name.strip())
                    .param("kind", kind.name())
                    .param("parent", parent == null ? null : parent.value())
                    .query(JdbcUnits::unit)
                    .optional();
            if (added.isEmpty()) {
                return Outcome.refused("access.unit-exists", "机构代号 " + code + " 已被使用;请换一个代号。");
            }
            record(actor, "access.add-unit", added.get().id(), name);
            return Outcome.done(added.get());
        });
    }

    Outcome<Unit> rename(UnitId unit, String name, Actor actor) {
        if (name.isBlank() || unit.equals(UnitId.UNASSIGNED)) {
            return Outcome.refused("access.invalid-unit", "名称不能为空,未分配辖区不能改名;请改正后再提交。");
        }
        return transaction.execute(status -> {
            int renamed = jdbc.sql("update access.units set name = :name, version = version + 1 where id = :id")
                    .param("name", name.strip())
                    .param("id", unit.value())
                    .update();
            if (renamed == 0) {
                return notFound(unit);
            }
            record(actor, "access.rename-unit", unit, name);
            return Outcome.done(find(unit).orElseThrow());
        });
    }

    Outcome<Unit> cover(UnitId unit, List<Coverage> places, Actor actor) {
        return transaction.execute(status -> {
            Optional<Unit> found = find(unit);
            if (found.isEmpty() || unit.equals(UnitId.UNASSIGNED)) {
                return notFound(unit);
            }
            jdbc.sql("delete from access.coverage where unit_id = :unit")
                    .param("unit", unit.value())
                    .update();
            for (Coverage place : List.copyOf(places)) {
                int inserted = jdbc.sql("""
                        insert into access.coverage (unit_id, district, street, grid) values (:unit, :district, :street, :grid)
                        on conflict (district, street, grid) do nothing
                        """)
                        .param("unit", unit.value())
                        .param("district", place.district())
                        .param("street", place.street())
                        .param("grid", place.grid())
                        .update();
                if (inserted == 0) {
                    status.setRollbackOnly();
                    return Outcome.refused("access.covered-already", words(place) + " 已由别的机构管辖;请先从该机构移出。");
                }
            }
            record(actor, "access.cover", unit, Integer.toString(places.size()));
            return Outcome.done(found.get());
        });
    }

    Optional<Unit> find(UnitId unit) {
        return jdbc.sql("select * from access.units where id = :id")
                .param("id", unit.value())
                .query(JdbcUnits::unit)
                .optional();
    }

    private static Outcome<Unit> notFound(UnitId unit) {
        return Outcome.refused("access.unit-not-found", "机构 " + unit + " 不存在;请从机构树中选择。");
    }

    private static String words(Coverage place) {
        String grid = place.grid();
        if (grid != null) {
            return "网格 " + grid;
        }
        return (place.district() == null ? "" : place.district()) + (place.street() == null ? "" : place.street());
    }

    private void record(Actor actor, String action, UnitId unit, String value) {
        trail.record(actor, AuditEntry.of(action, "unit:" + unit).with("value", value));
        units.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                units.forget();
            }
        });
    }
}
