package cn.huijian.access.model;

import cn.huijian.knowledge.Knowledge;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The numbers of passwords, lock-out and sessions, from {@code knowledge/parameters/access}. */
public record AccessParameters(
        PasswordRules password, LockOut lockOut, SessionLimits session, Duration dormant, Duration setupLink) {
    /**
     * What a password must be.
     *
     * @param history how many former passwords must not come again
     * @param weak parts that make a password weak, lower case
     */
    public record PasswordRules(
            int minLength, int minLengthAdministrator, int minClasses, int history, int maxAgeDays, List<String> weak) {
        public PasswordRules {
            weak = List.copyOf(weak);
        }
    }

    /** When sign-in is locked, and for how long. */
    public record LockOut(int failures, Duration within, Duration lock, int failuresPerAddress) {}

    /** How long a session lasts without use, and at most, and how many a person may have at once. */
    public record SessionLimits(Duration idle, Duration idleAdministrator, Duration absolute, int perPerson) {}

    public static AccessParameters of(Knowledge knowledge, LocalDate on) {
        JsonNode body = knowledge.get("parameters", "access", on).body();
        JsonNode password = body.required("password");
        JsonNode lock = body.required("lockOut");
        JsonNode session = body.required("session");
        return new AccessParameters(
                new PasswordRules(
                        integer(password, "minLength"),
                        integer(password, "minLengthAdministrator"),
                        integer(password, "minClasses"),
                        integer(password, "history"),
                        integer(password, "maxAgeDays"),
                        password.required("weak")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()),
                new LockOut(
                        integer(lock, "failures"),
                        Duration.ofMinutes(integer(lock, "withinMinutes")),
                        Duration.ofMinutes(integer(lock, "lockMinutes")),
                        integer(lock, "failuresPerAddress")),
                new SessionLimits(
                        Duration.ofMinutes(integer(session, "idleMinutes")),
                        Duration.ofMinutes(integer(session, "idleMinutesAdministrator")),
                        Duration.ofHours(integer(session, "absoluteHours")),
                        integer(session, "perPerson")),
                Duration.ofDays(integer(body, "dormantDays")),
                Duration.ofHours(integer(body, "setupLinkHours")));
    }

    private static int integer(JsonNode node, String key) {
        return node.required(key).intValue();
    }
}
