package cn.huijian.entity.store;

import cn.huijian.exchange.CrossChecker;
import cn.huijian.exchange.CrossChecker.CrossFinding;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a large import leaves for the database to put in order, so that the first search after it is as fast as the next. */
@Repository
public class RegisterCare {
    private final JdbcClient jdbc;
    private final SearchIndex index;

    RegisterCare(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    private static final String SAME_NAMES = """
            with standing as (
                select id, count(*) over (partition by name, coalesce(district, '')) as same
                from entity.entities where merged_into is null and status not in ('CANCELLED', 'FORCE_CANCELLED')
            )
            select count(*), count(*) filter (where same > 1),
                array(select id::text from standing where same > 1 order by id limit %d)
            from standing
            """.formatted(CrossChecker.EXAMPLES);

    /** Firms of one district that share a name (企业名称登记管理规定 §17), by their numbers; cancelled ones are not asked. */
    public CrossFinding sameNames() {
        return jdbc.sql(SAME_NAMES)
                .query((row, n) -> new CrossFinding(row.getLong(1), row.getLong(2), texts(row.getArray(3))))
                .single();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Renews the statistics and brings the search index up to the last row. Outside a transaction. */
    public void afterImport() {
        jdbc.sql("vacuum (analyze, skip_locked) entity.entities").update();
        jdbc.sql("analyze entity.identifiers, entity.register_entries, entity.labels")
                .update();
        index.follow();
    }
}
