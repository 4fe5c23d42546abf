package cn.huijian.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Rows for {@code COPY … FROM STDIN} in text form, sent within the caller's transaction. Several times faster than batched inserts. Not safe for
 * use by several threads.
 */
public final class CopyRows {
    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private byte[] buffer = new byte[1 << 16];
    private int length;
    private boolean rowOpen;
    private long rows;

    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            put((byte) '\\');
            put((byte) 'N');
            return this;
        }
        escape(value);
        return this;
    }

    public CopyRows number(long value) {
        separate();
        ascii(Long.toString(value));
        return this;
    }

    /** Any value whose {@code toString} PostgreSQL reads: dates, instants, booleans, UUIDs, numbers. */
    public CopyRows value(@Nullable Object value) {
        return text(value == null ? null : value.toString());
    }

    /** A {@code bytea}. */
    public CopyRows bytes(byte[] value) {
        separate();
        ascii("\\\\x");
        for (byte b : value) {
            put((byte) Character.forDigit((b >> 4) & 0xF, 16));
            put((byte) Character.forDigit(b & 0xF, 16));
        }
        return this;
    }

    /** An {@code int[]}. */
    public CopyRows ints(int[] values) {
        separate();
        put((byte) '{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put((byte) ',');
            }
            ascii(Integer.toString(values[i]));
        }
        put((byte) '}');
        return this;
    }

    public CopyRows endRow() {
        put((byte) '\n');
        rowOpen = false;
        rows++;
        return this;
    }

    public long rows() {
        return rows;
    }

    /** Sends the rows; {@code target} is the table with its columns in the order in which values were added. Does nothing without rows. */
    public void send(DataSource database, String target) {
        if (rows == 0) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
            copy.writeToCopy(buffer, 0, length);
            copy.endCopy();
        } catch (SQLException e) {
            var translated = TRANSLATOR.translate("copy into " + target, null, e);
            throw translated != null ? translated : new IllegalStateException("copy into " + target, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void separate() {
        if (rowOpen) {
            put((byte) '\t');
        }
        rowOpen = true;
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put((byte) text.charAt(i));
        }
    }

    private void escape(String value) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> put(b);
            }
        }
    }

    private void escaped(char letter) {
        put((byte) '\\');
        put((byte) letter);
    }

    private void put(byte b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = b;
    }
}
