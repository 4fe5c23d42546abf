package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.entity.store.EntityList;
import cn.huijian.entity.store.EntityList.Lines;
import cn.huijian.entity.store.Keyset;
import cn.huijian.entity.store.ListQuery;
import cn.huijian.kernel.Zone;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list as a stream, page after page, in memory that does not grow with it. Holds no personal data. */
@Component
class EntityExport {
    private static final int PAGE = 2_000;
    private static final String[] HEAD = {
        "企业名称", "统一社会信用代码", "主体种类", "登记状态", "注册日期", "行业代码", "行业", "地区", "街道", "网格", "注册地址", "监管所"
    };

    private final EntityList list;
    private final Units units;
    private final IndustryWords industries;
    private final Clock clock;

    EntityExport(EntityList list, Units units, IndustryWords industries, Clock clock) {
        this.list = list;
        this.units = units;
        this.industries = industries;
        this.clock = clock;
    }

    LocalDate today() {
        return Zone.dayOf(clock.instant());
    }

    void csv(ListQuery query, Staff staff, OutputStream out) throws IOException {
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(u -> u.id().value(), u -> u.name()));
        boolean grades = staff.may("creditrisk.read");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // Spreadsheets take a file without this mark for the local encoding.
        writer.write('\uFEFF');
        line(writer, grades ? with(HEAD, "信用风险分类（内部）") : HEAD);
        @Nullable Keyset at = null;
        do {
            Lines lines = list.page(query, at, PAGE, 0);
            for (var line : lines.lines()) {
                EntityRow row = EntityPages.row(line, names, industries, grades);
                @Nullable
                String[] cells = {
                    row.name(),
                    row.uscc(),
                    row.kind(),
                    row.statusWord(),
                    row.established() == null ? null : row.established().toString(),
                    row.industry(),
                    row.industryWord(),
                    row.district(),
                    row.street(),
                    row.grid(),
                    row.address(),
                    row.unit().name()
                };
                line(writer, grades ? with(cells, row.grade()) : cells);
            }
            at = lines.next();
        } while (at != null);
        writer.flush();
    }

    private static @Nullable String[] with(@Nullable String[] cells, @Nullable String more) {
        @Nullable String[] longer = Arrays.copyOf(cells, cells.length + 1);
        longer[cells.length] = more;
        return longer;
    }

    private static void line(Writer writer, @Nullable String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            cell(writer, cells[i]);
        }
        writer.write("\r\n");
    }

    /** A value that a spreadsheet would take for a formula gets a quote before it. */
    private static void cell(Writer writer, @Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) {
            return;
        }
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        writer.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }
}
