package cn.huijian.access;

import cn.huijian.access.model.AccessParameters;
import cn.huijian.access.model.Passwords;
import cn.huijian.access.model.Token;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords, tokens and limits as sign-in of staff uses them, for other rooms whose users sign in (enterprises). */
@Component
public final class Credentials {
    private final Knowledge knowledge;
    private final Clock clock;

    public Credentials(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * When sign-in is locked and how long a session lasts.
     *
     * @param failures after so many failures in a row
     * @param lock for so long
     * @param idle without use
     * @param absolute at most
     */
    public record Limits(int failures, Duration lock, Duration idle, Duration absolute) {}

    public Limits limits() {
        AccessParameters parameters = parameters();
        return new Limits(
                parameters.lockOut().failures(),
                parameters.lockOut().lock(),
                parameters.session().idle(),
                parameters.session().absolute());
    }

    /** What is wrong with a password, in a Chinese sentence with what to do. */
    public Optional<String> fault(String password, String login) {
        return Passwords.fault(password, login, false, parameters().password());
    }

    /** Slow on purpose; not inside a transaction. */
    public String hash(String password) {
        return Passwords.hash(password);
    }

    /** Takes as long for {@code null}, so that nobody can tell whether an account is there. */
    public boolean matches(String password, @Nullable String hash) {
        return Passwords.matches(password, hash);
    }

    /** 256 random bits as text, for a cookie; the database keeps {@link #digest}. */
    public String token() {
        return Token.random();
    }

    public byte[] digest(String token) {
        return Token.digest(token);
    }

    private AccessParameters parameters() {
        return AccessParameters.of(knowledge, Zone.dayOf(clock.instant()));
    }
}
