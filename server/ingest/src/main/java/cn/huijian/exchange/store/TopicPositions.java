package cn.huijian.exchange.store;

import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each partition of a topic was taken in for a source. */
@Repository
public class TopicPositions {
    private final JdbcClient jdbc;

    TopicPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next offset to take, held until the transaction ends: of two processes that read a message, one takes it. */
    public long lock(long source, String topic, int partition, Instant now) {
        jdbc.sql("""
                insert into exchange.topic_positions (source_id, topic, partition, next_offset, moved_at)
                values (:source, :topic, :partition, 0, :now) on conflict do nothing
                """)
                .param("source", source)
                .param("topic", topic)
                .param("partition", partition)
                .param("now", Runs.timestamp(now))
                .update();
        return jdbc.sql("""
                        select next_offset from exchange.topic_positions
                        where source_id = :source and topic = :topic and partition = :partition for update
                        """)
                .param("source", source)
                .param("topic", topic)
                .param("partition", partition)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    public void move(long source, String topic, int partition, long next, long refused, Instant now) {
        jdbc.sql("""
                update exchange.topic_positions set next_offset = :next, refused = refused + :refused, moved_at = :now
                where source_id = :source and topic = :topic and partition = :partition
                """)
                .param("source", source)
                .param("topic", topic)
                .param("partition", partition)
                .param("next", next)
                .param("refused", refused)
                .param("now", Runs.timestamp(now))
                .update();
    }

    /** Forgets how far a partition was taken in. */
    public void forget(long source, String topic, int partition) {
        jdbc.sql(
                        "delete from exchange.topic_positions where source_id = :source and topic = :topic and partition = :partition")
                .param("source", source)
                .param("topic", topic)
                .param("partition", partition)
                .update();
    }

    /**
     * From where a partition has to be read, so that each of the sources gets what it has not: the least of their positions, or empty, that is from the
     * beginning, if one of them has none.
     */
    public OptionalLong least(String topic, int partition, Collection<Long> sources) {
        return jdbc
                .sql("""
                        select min(next_offset) from exchange.topic_positions
                        where topic = :topic and partition = :partition and source_id in (:sources)
                        having count(*) = :wanted
                        """)
                .param("topic", topic)
                .param("partition", partition)
                .param("sources", sources)
                .param("wanted", sources.size())
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
