package cn.huijian.dossier.store;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.Fact.Standing;
import cn.huijian.dossier.Fact.SubjectAs;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of {@code dossier.facts f} with their successor {@code c} into facts. */
@Component
class FactRows {
    /** What to select, from {@code facts f left join facts c on c.of_fact = f.id and c.recorded_at <= :knownAt}. */
    static final String COLUMNS = """
            f.id, f.type, f.type_version, f.source, f.legal_basis, f.record, f.revision, f.valid_from, f.valid_to, f.recorded_at, f.document_id,
            f.unit_id, f.attributes::text as attributes, c.id as successor, c.kind as successor_kind, c.ground as successor_ground
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Terms terms;

    FactRows(Terms terms) {
        this.terms = terms;
    }

    Fact read(ResultSet row, List<SubjectAs> subjects) throws SQLException {
        long document = row.getLong("document_id");
        long successor = row.getLong("successor");
        boolean retracted = "retraction".equals(row.getString("successor_kind"));
        return new Fact(
                new FactId(row.getLong("id")),
                terms.word(row.getInt("type")),
                terms.word(row.getInt("type_version")),
                subjects,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                terms.word(row.getInt("source")),
                row.getString("record"),
                row.getInt("revision"),
                terms.word(row.getInt("legal_basis")),
                document == 0 ? null : new DocumentId(document),
                new UnitId(row.getInt("unit_id")),
                JSON.readTree(row.getString("attributes")),
                standing(successor, retracted),
                successor == 0 || retracted ? null : new FactId(successor),
                row.getString("successor_ground"));
    }

    private static Standing standing(long successor, boolean retracted) {
        if (successor == 0) {
            return Standing.STANDS;
        }
        return retracted ? Standing.RETRACTED : Standing.CORRECTED;
    }

    /** The same fact with its subjects. */
    static Fact with(Fact fact, @Nullable List<SubjectAs> subjects) {
        return new Fact(
                fact.id(),
                fact.type(),
                fact.typeVersion(),
                subjects == null ? List.of() : subjects,
                fact.validFrom(),
                fact.validTo(),
                fact.recordedAt(),
                fact.source(),
                fact.record(),
                fact.revision(),
                fact.legalBasis(),
                fact.document(),
                fact.unit(),
                fact.attributes(),
                fact.standing(),
                fact.replacedBy(),
                fact.ground());
    }
}
