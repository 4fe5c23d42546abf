package cn.huijian.sharing;

import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;

/** An application of a department, as registered; see {@link ShareGrant}. */
public record NewShare(
        String department,
        String contact,
        String purpose,
        String legalBasis,
        String factType,
        List<String> fields,
        List<String> masked,
        List<UnitId> units,
        int dailyCalls,
        int pageRows,
        LocalDate from,
        LocalDate until) {
    public NewShare {
        fields = List.copyOf(fields);
        masked = List.copyOf(masked);
        units = List.copyOf(units);
    }
}
