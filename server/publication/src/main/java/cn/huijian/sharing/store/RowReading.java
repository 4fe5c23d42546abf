package cn.huijian.sharing.store;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.Missing;
import cn.huijian.sharing.ReportRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows one after another; most of a page have the same deadline, which is read once. */
final class RowReading implements RowMapper<ReportRow> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {};

    private final Map<String, Deadline> deadlines = new HashMap<>();

    @Override
    public ReportRow mapRow(ResultSet row, int number) throws SQLException {
        long entity = row.getLong("entity_id");
        long former = row.getLong("former");
        long reportPackage = row.getLong("package_id");
        Timestamp answered = row.getTimestamp("answered_at");
        String missing = row.getString("missing");
        return new ReportRow(
                row.getLong("id"),
                row.getString("layout"),
                row.getString("row_key"),
                Act.valueOf(row.getString("act")),
                new FactId(row.getLong("fact_id")),
                row.getString("fact_type"),
                entity == 0 ? null : new EntityId(entity),
                new UnitId(row.getInt("unit_id")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                missing.equals("[]") ? List.of() : JSON.readValue(missing, MISSING),
                deadlines.computeIfAbsent(row.getString("deadline"), text -> JSON.readValue(text, Deadline.class)),
                former == 0 ? null : former,
                reportPackage == 0 ? null : reportPackage,
                row.getString("reason"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                answered == null ? null : answered.toInstant());
    }
}
