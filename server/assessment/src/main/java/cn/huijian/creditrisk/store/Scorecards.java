package cn.huijian.creditrisk.store;

import cn.huijian.creditrisk.model.Packing;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.score.Scorecard;
import cn.huijian.engine.score.Scoring;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The scorecards: the one in force from knowledge, and every one that was ever used, kept byte for byte. */
@Component
public class Scorecards {
    private static final String KIND = "scorecards";
    private static final String ID = "credit-risk";

    private final Knowledge knowledge;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final Map<String, Used> byVersion = new ConcurrentHashMap<>();
    private final Map<Integer, Used> byId = new ConcurrentHashMap<>();

    Scorecards(Knowledge knowledge, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.knowledge = knowledge;
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A scorecard with its number, ready to score and to pack results. */
    public record Used(int id, Scorecard scorecard, Scoring scoring, Packing packing) {}

    /** The one in force on a day, as its knowledge file declares it. */
    public KnowledgeItem item(LocalDate on) {
        return knowledge.get(KIND, ID, on);
    }

    /** The one in force on a day; kept from its first use on. */
    public Used inForce(LocalDate on) {
        KnowledgeItem item = item(on);
        return byVersion.computeIfAbsent(item.version(), version -> keep(read(item)));
    }

    /**
     * A scorecard that is not in force; it gets no number and nothing is kept.
     *
     * @throws IllegalArgumentException if it cannot be scored by
     */
    public Scorecard drafted(KnowledgeItem item) {
        return read(item);
    }

    /** One that was used before. */
    public Used get(int id) {
        return byId.computeIfAbsent(id, wanted -> {
            var stored = jdbc.sql("select version, body from creditrisk.scorecards where id = :id")
                    .param("id", wanted)
                    .query((row, number) -> Map.entry(row.getString("version"), row.getBytes("body")))
                    .single();
            return used(wanted, read(stored.getKey(), stored.getValue()));
        });
    }

    private Used keep(Scorecard scorecard) {
        int id = alone.execute(status -> {
            jdbc.sql("""
                    insert into creditrisk.scorecards (version, digest, body, first_used_at)
                    values (:version, :digest, :body, :now)
                    on conflict (version) do nothing
                    """)
                    .param("version", scorecard.version())
                    .param("digest", scorecard.digest())
                    .param("body", scorecard.toBytes())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return jdbc.sql("select id from creditrisk.scorecards where version = :version")
                    .param("version", scorecard.version())
                    .query((row, number) -> row.getInt("id"))
                    .single();
        });
        Used used = used(id, scorecard);
        byId.put(id, used);
        return used;
    }

    private static Used used(int id, Scorecard scorecard) {
        return new Used(id, scorecard, Scoring.of(scorecard), new Packing(scorecard.toBytes()));
    }

    private static Scorecard read(KnowledgeItem item) {
        return read(item.version(), item.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Scorecard read(String version, byte[] body) {
        try {
            return Scorecard.read(version, body);
        } catch (MalformedJson malformed) {
            throw new IllegalArgumentException(
                    "knowledge/" + KIND + "/" + version + ": " + malformed.getMessage(), malformed);
        }
    }
}
