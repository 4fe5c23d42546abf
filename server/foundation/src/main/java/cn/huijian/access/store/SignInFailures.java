package cn.huijian.access.store;

import cn.huijian.access.SignInAttempts;
import cn.huijian.access.model.AccessParameters;
import cn.huijian.access.model.AccessParameters.LockOut;
import cn.huijian.access.model.Token;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lock-out does not tell which names exist, because every name that is typed is counted. */
@Component
final class SignInFailures implements SignInAttempts {
    private final JdbcClient jdbc;
    private final Knowledge knowledge;
    private final Clock clock;

    SignInFailures(DataSource database, Knowledge knowledge, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public void add(String login, String ip) {
        jdbc.sql("insert into access.sign_in_failures (login_digest, ip, at) values (:digest, :ip, :now)")
                .param("digest", Token.digest(login))
                .param("ip", ip)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isLocked(String login) {
        LockOut rule = rule();
        Instant now = clock.instant();
        List<Instant> times = jdbc.sql("""
                select at from access.sign_in_failures
                where login_digest = :digest and at > :since
                order by at
                """)
                .param("digest", Token.digest(login))
                .param("since", Timestamp.from(now.minus(rule.lock()).minus(rule.within())))
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .list();
        var window = new ArrayList<Instant>();
        for (Instant at : times) {
            window.removeIf(earlier -> earlier.isBefore(at.minus(rule.within())));
            window.add(at);
            if (window.size() >= rule.failures() && now.isBefore(at.plus(rule.lock()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean addressIsExhausted(String ip) {
        LockOut rule = rule();
        int failures = jdbc.sql("select count(*) from access.sign_in_failures where ip = :ip and at > :since")
                .param("ip", ip)
                .param("since", Timestamp.from(clock.instant().minus(rule.within())))
                .query((row, n) -> row.getInt(1))
                .single();
        return failures >= rule.failuresPerAddress();
    }

    @Override
    public void forget(String login) {
        jdbc.sql("delete from access.sign_in_failures where login_digest = :digest")
                .param("digest", Token.digest(login))
                .update();
    }

    /** Removes what no rule looks at any more. */
    void forgetOld() {
        LockOut rule = rule();
        jdbc.sql("delete from access.sign_in_failures where at < :before")
                .param(
                        "before",
                        Timestamp.from(clock.instant().minus(rule.lock()).minus(rule.within())))
                .update();
    }

    private LockOut rule() {
        return AccessParameters.of(knowledge, Zone.dayOf(clock.instant())).lockOut();
    }
}
