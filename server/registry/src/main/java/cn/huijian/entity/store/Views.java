package cn.huijian.entity.store;

import cn.huijian.kernel.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that a person keeps by a name. */
@Repository
public class Views {
    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept list; {@code query} is the parameters of its address. */
    public record View(long id, String label, String query) {}

    public List<View> list(AccountId account) {
        return jdbc.sql("select id, label, query from entity.views where account_id = :account order by id limit 50")
                .param("account", account.value())
                .query((row, n) -> new View(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    public View save(AccountId account, String label, String query, Instant now) {
        long id = jdbc.sql(
                        "insert into entity.views (account_id, label, query, saved_at) values (:account, :label, :query, :now) returning id")
                .param("account", account.value())
                .param("label", label)
                .param("query", query)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new View(id, label, query);
    }

    public void drop(AccountId account, long id) {
        jdbc.sql("delete from entity.views where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .update();
    }
}
