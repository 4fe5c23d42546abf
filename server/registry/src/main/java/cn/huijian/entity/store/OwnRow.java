package cn.huijian.entity.store;

import cn.huijian.entity.model.EntityReading.DerivedIndustry;
import cn.huijian.entity.model.EntityReading.Fields;
import cn.huijian.kernel.Money;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A firm's row as its own records made it, kept while others are merged into the firm.
 *
 * @param lastEntry number of its latest own record then: with a later one the row is read from the records anew
 */
public record OwnRow(Fields fields, UnitId unit, @Nullable PersonRef person, long lastEntry) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads what {@link MergedFirms#ownRows} wrote. */
    static OwnRow parse(String json) {
        JsonNode row = JSON.readTree(json);
        @Nullable String established = text(row, "established");
        @Nullable String currency = text(row, "currency");
        @Nullable String person = text(row, "person");
        return new OwnRow(
                new Fields(
                        text(row, "uscc"),
                        row.path("name").asString(),
                        row.path("kind").asString(),
                        row.path("status").asString(),
                        established == null ? null : LocalDate.parse(established),
                        currency == null
                                ? null
                                : new Money(
                                        Currency.getInstance(currency.strip()),
                                        row.path("capital_fen").asLong()),
                        text(row, "industry"),
                        derived(row),
                        text(row, "district"),
                        text(row, "street"),
                        text(row, "grid"),
                        text(row, "address")),
                new UnitId(row.path("unit_id").asInt()),
                person == null ? null : new PersonRef(UUID.fromString(person)),
                row.path("last_entry").asLong());
    }

    private static @Nullable DerivedIndustry derived(JsonNode row) {
        @Nullable String division = text(row, "industry_derived");
        return division == null
                ? null
                : new DerivedIndustry(division, row.path("industry_confidence").decimalValue());
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.path(name).isNull() || row.path(name).isMissingNode()
                ? null
                : row.path(name).asString();
    }
}
