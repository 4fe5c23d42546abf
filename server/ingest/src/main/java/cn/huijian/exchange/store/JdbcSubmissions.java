package cn.huijian.exchange.store;

import cn.huijian.exchange.Submission;
import cn.huijian.exchange.SubmissionReceiver;
import cn.huijian.exchange.Submissions;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Zone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSubmissions implements Submissions {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final ObjectProvider<SubmissionReceiver> receivers;
    private final Clock clock;

    JdbcSubmissions(JdbcClient jdbc, ObjectProvider<SubmissionReceiver> receivers, Clock clock) {
        this.jdbc = jdbc;
        this.receivers = receivers;
        this.clock = clock;
    }

    private static final String INSERT = """
            insert into exchange.submissions (receipt, kind, key, party, content, actor_kind, actor_id, received_at)
            values (:receipt, :kind, :key, :party, :content::jsonb, :actorKind, :actorId, :now)
            on conflict (kind, key) do nothing
            returning receipt
            """;

    @Override
    @Transactional
    public String submit(Submission submission, Actor actor) {
        List<SubmissionReceiver> found =
                receivers.stream().filter(r -> r.receives(submission.kind())).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "submission kind " + submission.kind() + " has " + found.size() + " receivers");
        }
        Instant now = clock.instant();
        Optional<String> receipt = jdbc.sql(INSERT)
                .param("receipt", newReceipt(now))
                .param("kind", submission.kind())
                .param("key", submission.key())
                .param(
                        "party",
                        submission.party() == null ? null : submission.party().value())
                .param("content", JsonMapper.shared().writeValueAsString(submission.values()))
                .param("actorKind", actor.kind().name())
                .param("actorId", actor.id())
                .param("now", Runs.timestamp(now))
                .query(String.class)
                .optional();
        if (receipt.isEmpty()) {
            return jdbc.sql("select receipt from exchange.submissions where kind = :kind and key = :key")
                    .param("kind", submission.kind())
                    .param("key", submission.key())
                    .query(String.class)
                    .single();
        }
        found.getFirst().receive(receipt.get(), submission, actor);
        return receipt.get();
    }

    /** Day and eight random characters: a receipt says when, and cannot be guessed from another one. */
    private static String newReceipt(Instant now) {
        var receipt = new StringBuilder(DateTimeFormatter.BASIC_ISO_DATE.format(Zone.dayOf(now))).append('-');
        for (int i = 0; i < 8; i++) {
            receipt.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return receipt.toString();
    }
}
