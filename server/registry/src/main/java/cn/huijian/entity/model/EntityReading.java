package cn.huijian.entity.model;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of the register says, or why it cannot be read. */
public sealed interface EntityReading {
    /**
     * A readable row.
     *
     * @param identifiers the code or number that names the firm first, then its other numbers
     * @param given cells as given, by field, without personal data
     * @param normalised what a field was read as where that differs from the cell; {@code null} where it could not be read
     * @param texts {@code given} and {@code normalised} as they are kept
     * @param person values of the natural person named in the row, for the vault; empty if none is
     * @param warnings for a person to look at
     * @param notes put right without anybody's help
     */
    record Read(
            Row row,
            List<GivenIdentifier> identifiers,
            Fields fields,
            Map<String, String> given,
            Map<String, @Nullable String> normalised,
            Texts texts,
            Map<String, String> person,
            List<RowIssue> warnings,
            List<RowIssue> notes)
            implements EntityReading {
        public Read {
            identifiers = List.copyOf(identifiers);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }

        public GivenIdentifier identity() {
            return identifiers.getFirst();
        }
    }

    /** Cells as JSON objects. */
    record Texts(String given, String normalised) {}

    /** A row that names no firm. */
    record Unreadable(Row row, List<RowIssue> reasons) implements EntityReading {
        public Unreadable {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The trade that was told from the words of a firm whose source gave no code, sure enough to be used.
     *
     * @param division GB/T 4754 大类, two digits
     * @param confidence 0 to 1, two decimals
     */
    record DerivedIndustry(String division, BigDecimal confidence) {}

    /** Register data as the list and other rooms see it. */
    record Fields(
            @Nullable String uscc,
            String name,
            String kind,
            String status,
            @Nullable LocalDate established,
            @Nullable Money capital,
            @Nullable String industry,
            @Nullable DerivedIndustry derived,
            @Nullable String district,
            @Nullable String street,
            @Nullable String grid,
            @Nullable String address) {}
}
