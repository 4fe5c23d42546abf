package cn.huijian.dossier.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of COPY, sent in the caller's transaction. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean startOfRow = true;

    CopyText put(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText put(@Nullable Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        startOfRow = true;
    }

    /** Sends the rows. {@code target} is the table with its columns in the order they were put. */
    void send(JdbcTemplate jdbc, String target) {
        if (text.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin", new StringReader(text.toString()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    private void separate() {
        if (startOfRow) {
            startOfRow = false;
        } else {
            text.append('\t');
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> throw new IllegalArgumentException("a text with a zero character cannot be stored");
                default -> text.append(c);
            }
        }
    }
}
