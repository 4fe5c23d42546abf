package cn.huijian.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the state log: append-only, G-3. States and command by their enum names; the command in words too. */
public record LogEntry(
        String command,
        String word,
        @Nullable String from,
        String to,
        String ground,
        @Nullable String reason,
        @Nullable Long document,
        String actor,
        Instant at) {}
