package cn.huijian.entity.store;

import cn.huijian.entity.model.Initials;
import cn.huijian.entity.model.NameSpelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes one firm as a document of the search index. Nothing is stored in it but what is searched: lines are read from the database. */
final class SearchDocument {
    /** The columns that {@link #of} reads, of {@code entity.entities e left join entity.labels l}. */
    static final String COLUMNS =
            "e.id, e.unit_id, e.uscc, e.name, e.kind, e.status, e.established, coalesce(e.industry, e.industry_derived) as industry, e.district, e.street, e.grid,"
                    + " e.demo, coalesce(l.grade, '-') as grade";

    private static final FieldType CHARACTERS = type(IndexOptions.DOCS);
    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final int SHORTEST_INDUSTRY = 1;

    private final NameTokens characters = new NameTokens(1);
    private final NameTokens pairs = new NameTokens(2);

    Document of(ResultSet row) throws SQLException {
        var document = new Document();
        long id = row.getLong("id");
        document.add(new StringField(SearchFields.ID, Long.toString(id), Field.Store.NO));
        document.add(NumericDocValuesField.indexedField(SearchFields.ID, id));
        term(document, SearchFields.UNIT, Integer.toString(row.getInt("unit_id")));
        name(document, row.getString("name"));
        @Nullable String code = row.getString("uscc");
        if (code != null) {
            document.add(new SortedDocValuesField(SearchFields.CODE, new BytesRef(code)));
        }
        term(document, SearchFields.KIND, row.getString("kind"));
        term(document, SearchFields.STATUS, row.getString("status"));
        term(document, SearchFields.DISTRICT, row.getString("district"));
        term(document, SearchFields.STREET, row.getString("street"));
        term(document, SearchFields.GRID, row.getString("grid"));
        term(document, SearchFields.GRADE, row.getString("grade"));
        term(document, SearchFields.DEMO, Boolean.toString(row.getBoolean("demo")));
        industry(document, row.getString("industry"));
        @Nullable LocalDate established = row.getObject("established", LocalDate.class);
        if (established != null) {
            int day = Math.toIntExact(established.toEpochDay());
            document.add(new IntPoint(SearchFields.ESTABLISHED, day));
            document.add(new NumericDocValuesField(SearchFields.ESTABLISHED, day));
        }
        return document;
    }

    private void name(Document document, String name) {
        String searched = NameSpelling.searched(name);
        document.add(new Field(SearchFields.CHARACTER, characters.of(searched), CHARACTERS));
        document.add(new Field(SearchFields.PAIR, pairs.of(searched), PAIRS));
        document.add(new SortedDocValuesField(SearchFields.INITIALS, new BytesRef(Initials.of(name))));
    }

    /** Every start of the code, because lists ask for 大类 and 中类 by the start of a 小类. */
    private static void industry(Document document, @Nullable String industry) {
        if (industry != null) {
            for (int length = SHORTEST_INDUSTRY; length <= industry.length(); length++) {
                term(document, SearchFields.INDUSTRY, industry.substring(0, length));
            }
        }
    }

    private static void term(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
