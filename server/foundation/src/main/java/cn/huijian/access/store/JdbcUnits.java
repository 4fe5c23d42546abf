package cn.huijian.access.store;

import cn.huijian.access.Coverage;
import cn.huijian.access.Scope;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tree in memory, because imports ask for every row. It is read again at once when this process changes it, and every ten seconds for
 * changes that another process made.
 */
@Component
public final class JdbcUnits implements Units {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final JdbcClient jdbc;
    private volatile @Nullable Loaded loaded;

    private record Loaded(UnitTree tree, long at) {}

    JdbcUnits(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public Unit get(UnitId id) {
        return tree().get(id);
    }

    @Override
    public List<Unit> list() {
        return tree().list();
    }

    @Override
    public UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid) {
        return tree().covering(district, street, grid);
    }

    /** The places that a unit covers. */
    public List<Coverage> coverage(UnitId unit) {
        return tree().coverage(unit);
    }

    /** The bureau at the root of the tree; absent before the first unit was added. */
    public @Nullable Unit root() {
        return tree().root();
    }

    Scope scope(UnitId unit) {
        return tree().scope(unit);
    }

    void forget() {
        loaded = null;
    }

    private UnitTree tree() {
        Loaded now = loaded;
        if (now == null || System.nanoTime() - now.at() > FRESH_NANOS) {
            long at = System.nanoTime();
            now = new Loaded(read(), at);
            loaded = now;
        }
        return now.tree();
    }

    private UnitTree read() {
        List<Unit> units = jdbc.sql(
                        "select id, code, name, kind, parent_id from access.units where id <> 0 order by id")
                .query(JdbcUnits::unit)
                .list();
        List<UnitTree.Covered> covered = jdbc.sql("select unit_id, district, street, grid from access.coverage")
                .query((row, n) -> new UnitTree.Covered(
                        new UnitId(row.getInt("unit_id")),
                        new Coverage(row.getString("district"), row.getString("street"), row.getString("grid"))))
                .list();
        return new UnitTree(units, covered);
    }

    static Unit unit(ResultSet row, int n) throws SQLException {
        Integer parent = row.getObject("parent_id", Integer.class);
        return new Unit(
                new UnitId(row.getInt("id")),
                row.getString("code"),
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("kind")),
                parent == null ? null : new UnitId(parent));
    }
}
