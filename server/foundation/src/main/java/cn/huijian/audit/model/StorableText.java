package cn.huijian.audit.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.kernel.Actor;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings texts into a form that the database gives back unchanged: no NUL, no half of a surrogate pair. Otherwise a hostile name could make a
 * record impossible to write, or make a sound record look changed.
 */
public final class StorableText {
    private static final int TERMINAL_LIMIT = 300;

    private StorableText() {}

    public static Actor of(Actor actor) {
        return new Actor(actor.kind(), clean(actor.id()), clean(actor.display()), actor.unit());
    }

    public static AuditEntry of(AuditEntry entry) {
        var details = new TreeMap<String, String>();
        entry.details().forEach((key, value) -> details.put(clean(key), clean(value)));
        return new AuditEntry(entry.action(), clean(entry.object()), cleanOrNull(entry.purpose()), details);
    }

    public static Origin of(Origin origin) {
        String terminal = origin.terminal();
        return new Origin(
                cleanOrNull(origin.ip()), terminal == null ? null : cut(terminal), cleanOrNull(origin.trace()));
    }

    private static String cut(String terminal) {
        return clean(terminal.length() > TERMINAL_LIMIT ? terminal.substring(0, TERMINAL_LIMIT) : terminal);
    }

    private static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    private static String clean(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }
}
