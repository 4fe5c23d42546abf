package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import cn.huijian.exchange.store.PullPositions.Position;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows behind a position in the order of watermark and key. Names come from checked settings, values are always bound. A watermark is kept
 * as text and bound again as what its column is.
 */
final class PullQuery {
    private static final int FETCH = 1_000;

    private final JdbcPull pull;

    PullQuery(JdbcPull pull) {
        this.pull = pull;
    }

    /** How values of a column are written down and bound again. */
    enum Kind {
        WHOLE,
        DECIMAL,
        DAY,
        TIME,
        INSTANT,
        UUID,
        TEXT;

        static Kind of(int type, String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (type == Types.TIMESTAMP_WITH_TIMEZONE || lower.equals("timestamptz")) {
                return INSTANT;
            }
            if (lower.equals("uuid")) {
                return UUID;
            }
            return switch (type) {
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
                case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
                case Types.DATE -> DAY;
                case Types.TIMESTAMP -> TIME;
                default -> TEXT;
            };
        }

        private Object value(String text) {
            return switch (this) {
                case WHOLE -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DAY -> LocalDate.parse(text);
                case TIME -> LocalDateTime.parse(text);
                case INSTANT -> OffsetDateTime.parse(text);
                case UUID -> java.util.UUID.fromString(text);
                case TEXT -> text;
            };
        }

        private @Nullable String text(ResultSet row, String column) throws SQLException {
            @Nullable
            Object value = switch (this) {
                case WHOLE, DECIMAL -> row.getBigDecimal(column);
                case DAY -> row.getObject(column, LocalDate.class);
                case TIME -> row.getObject(column, LocalDateTime.class);
                case INSTANT -> row.getObject(column, OffsetDateTime.class);
                case UUID, TEXT -> row.getString(column);
            };
            return value instanceof BigDecimal number
                    ? number.toPlainString()
                    : value == null ? null : value.toString();
        }
    }

    /** The columns of what is read, and the kinds of watermark and key. */
    record Layout(List<String> columns, Kind watermark, Kind key) {}

    /** Finds out what the table or query gives, without reading a row. @throws SQLException as the database says it */
    Layout layout(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select() + " where 1 = 0");
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData data = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.add(data.getColumnLabel(i));
            }
            return new Layout(columns, kind(data, pull.watermark()), kind(data, pull.key()));
        }
    }

    private static Kind kind(ResultSetMetaData data, String column) throws SQLException {
        for (int i = 1; i <= data.getColumnCount(); i++) {
            if (data.getColumnLabel(i).equalsIgnoreCase(column)) {
                return Kind.of(data.getColumnType(i), data.getColumnTypeName(i));
            }
        }
        throw new SQLException("column " + column + " is not part of the result", "42703");
    }

    /** The statement for the rows behind a position; streams, and gives {@code most} rows at the most. */
    PreparedStatement after(Connection connection, Layout layout, Optional<Position> position, int most)
            throws SQLException {
        String order = " order by h." + pull.watermark() + ", h." + pull.key();
        String where = position.isEmpty()
                ? " where h." + pull.watermark() + " is not null"
                : " where (h." + pull.watermark() + " > ? or (h." + pull.watermark() + " = ? and h." + pull.key()
                        + " > ?))";
        PreparedStatement statement = connection.prepareStatement(
                select() + where + order, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH);
        statement.setMaxRows(most);
        if (position.isPresent()) {
            Object watermark = layout.watermark().value(position.get().watermark());
            statement.setObject(1, watermark);
            statement.setObject(2, watermark);
            statement.setObject(3, layout.key().value(position.get().tieBreaker()));
        }
        return statement;
    }

    /** Where a row stands. @throws SQLException if the key is null, so that rows of one watermark have no order */
    Position position(ResultSet row, Layout layout) throws SQLException {
        @Nullable String watermark = layout.watermark().text(row, pull.watermark());
        @Nullable String key = layout.key().text(row, pull.key());
        if (watermark == null || key == null) {
            throw new SQLException("watermark or key is null", "22004");
        }
        return new Position(watermark, key);
    }

    private String select() {
        return "select h.* from " + (pull.table().isEmpty() ? "(" + pull.query() + ")" : pull.table()) + " h";
    }
}
