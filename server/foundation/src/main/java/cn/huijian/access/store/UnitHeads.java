package cn.huijian.access.store;

import cn.huijian.kernel.UnitId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people work in each unit. */
@Component
public final class UnitHeads {
    private final JdbcClient jdbc;

    UnitHeads(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public Map<UnitId, Integer> count() {
        Map<UnitId, Integer> count = new HashMap<>();
        jdbc.sql("""
                select unit_id, count(*) as heads from access.accounts
                where state = 'ACTIVE' and password_hash is not null
                group by unit_id
                """).query(row -> {
            count.put(new UnitId(row.getInt("unit_id")), row.getInt("heads"));
        });
        return count;
    }
}
