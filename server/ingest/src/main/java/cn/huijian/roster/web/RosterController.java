package cn.huijian.roster.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.exchange.SmallTable;
import cn.huijian.kernel.RefusedException;
import cn.huijian.roster.RosterRow;
import cn.huijian.roster.RosterRow.Standing;
import cn.huijian.roster.store.StaffRoster;
import cn.huijian.roster.store.UnitRoster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/roster/lists")
@PreAuthorize("hasAuthority('access.accounts') and hasAuthority('access.units')")
@Tag(name = "roster", description = "机构与人员表:先看要改什么,再照办")
class RosterController {
    private static final int LARGEST = 2 * 1024 * 1024;

    private final UnitRoster units;
    private final StaffRoster staff;
    private final CurrentUser user;

    RosterController(UnitRoster units, StaffRoster staff, CurrentUser user) {
        this.units = units;
        this.staff = staff;
        this.user = user;
    }

    /** What a list is about. */
    enum Subject {
        UNITS,
        STAFF
    }

    /** A list, row by row, with how many rows are what. */
    record RosterBody(
            Subject subject,
            @Schema(description = "是否已照办;否则只是看") boolean applied,
            @Schema(description = "新增") int fresh,
            @Schema(description = "变更") int changed,
            @Schema(description = "不变") int same,
            @Schema(description = "有错") int wrong,
            List<RosterRow> rows) {}

    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "rosterCheck", summary = "看一张机构表或人员表要改什么,不改动")
    RosterBody check(@RequestParam MultipartFile file) throws IOException {
        return take(file, false);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "rosterImport", summary = "照表增设、变更;有错的行不办;新账号的一次性口令只显示这一次")
    RosterBody take(@RequestParam MultipartFile file) throws IOException {
        return take(file, true);
    }

    private RosterBody take(MultipartFile file, boolean apply) throws IOException {
        if (file.getSize() > LARGEST) {
            throw new RefusedException("roster.invalid-file", "文件超过 2 MB;机构和人员表不会这样大,请确认选对了文件。");
        }
        SmallTable table = SmallTable.read(file.getBytes()).orRefuse();
        Subject subject = subject(table.header());
        List<RosterRow> rows = subject == Subject.UNITS
                ? units.take(table, apply, user.get().actor())
                : staff.take(table, apply, user.get().actor());
        return new RosterBody(
                subject,
                apply,
                count(rows, Standing.NEW),
                count(rows, Standing.CHANGED),
                count(rows, Standing.SAME),
                count(rows, Standing.WRONG),
                rows);
    }

    private static Subject subject(List<String> header) {
        if (header.containsAll(StaffRoster.COLUMNS)) {
            return Subject.STAFF;
        }
        if (header.containsAll(UnitRoster.COLUMNS)) {
            return Subject.UNITS;
        }
        throw new RefusedException(
                "roster.invalid-header",
                "认不出这张表:人员表须有“" + String.join("、", StaffRoster.COLUMNS) + "”各列,机构表须有“"
                        + String.join("、", UnitRoster.COLUMNS) + "”各列;请改正表头。");
    }

    private static int count(List<RosterRow> rows, Standing standing) {
        return (int) rows.stream().filter(row -> row.standing() == standing).count();
    }
}
