package cn.huijian.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.audit.AuditEntry;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.kernel.Actor;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 审计留存: the law's six months are a floor, and the house keeps for ever. */
class NothingIsDeletedTest {
    @TempDir
    Path folder;

    @Test
    void the_term_of_the_law_stands_in_a_dated_file_with_its_source_and_what_comes_after_it() {
        KnowledgeItem rule = new PackFolder(NothingIsDeletedTest.class.getClassLoader())
                .read()
                .of(PackName.BASE)
                .get("parameters", "audit-retention", LocalDate.of(2026, 11, 30));
        assertThat(rule.body().path("leastMonths").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(rule.source()).contains("网络安全法");
        assertThat(rule.body().path("deletion").asString()).isEqualTo("从不删除");
    }

    @Test
    void no_table_of_trail_and_ledger_gives_up_a_row_however_old() throws Exception {
        var database = TestDatabase.create().dataSource();
        var transactions = new JdbcTransactionManager(database);
        var trail = new JdbcAuditTrail(new ChainStore(database), Clock.systemUTC());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(Actor.system("test"), AuditEntry.of("test.act", "test:1"));
            IntStream.range(0, 300)
                    .forEach(i -> trail.seal(
                            new LedgerEntry("note", i, NodeHash.of(Arrays.copyOf(("n" + i).getBytes(UTF_8), 32)))));
        });
        new JdbcLedger(
                        database,
                        new FileHeadSigner(folder),
                        new LedgerWalk(database, transactions),
                        transactions,
                        Clock.systemUTC())
                .sign();
        var jdbc = JdbcClient.create(database);
        List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = 'audit' order by 1")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(tables).contains("records", "head", "ledger", "leaves", "nodes", "heads");
        for (String table : tables) {
            if (table.equals("flyway_schema_history")) {
                continue;
            }
            for (String sql : List.of("delete from audit." + table, "truncate audit." + table)) {
                assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .rootCause()
                        .hasMessageContaining("append-only");
            }
        }
    }
}
