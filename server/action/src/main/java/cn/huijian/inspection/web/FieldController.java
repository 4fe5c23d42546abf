package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Visits;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/inspection/field")
@PreAuthorize("hasAuthority('inspection.visit')")
@Tag(name = "inspection-field", description = "现场检查（手机）；所有提交都可重发")
class FieldController {
    /** Bytes; the phone makes pictures of a few hundred thousand. */
    private static final long LARGEST_PICTURE = 20L << 20;

    private final Visits visits;
    private final FieldPages pages;
    private final CurrentUser user;
    private final Clock clock;

    FieldController(Visits visits, FieldPages pages, CurrentUser user, Clock clock) {
        this.visits = visits;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
    }

    /** What the server answers to a record: the same each time it is sent. */
    record RecordReceipt(FieldTaskBody task, int revision, UUID submissionId, String digest, Instant receivedAt) {}

    @GetMapping("/today")
    @Operation(summary = "我的任务和离线所需的全部资料")
    FieldTodayBody today(@RequestParam(required = false) @Nullable LocalDate day) {
        return pages.today(user.get(), day == null ? Zone.dayOf(clock.instant()) : day);
    }

    @GetMapping("/checklists/{version}")
    @PreAuthorize("hasAnyAuthority('inspection.visit', 'inspection.read')")
    @Operation(summary = "一个版本的检查表，内容不变，可永久缓存")
    ResponseEntity<ChecklistBody> checklist(@PathVariable String version) {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(pages.checklist(version));
    }

    @GetMapping("/tasks/{id}")
    @Operation(summary = "一项任务的最新情况")
    FieldTaskBody task(@PathVariable long id) {
        return pages.task(new TaskId(id), user.get());
    }

    @PostMapping("/tasks/{id}/notice")
    @Operation(summary = "已通知企业，或登记不通知的理由")
    FieldTaskBody notice(@PathVariable long id, @RequestBody FieldRequests.NoticeRequest body) {
        Staff by = user.get();
        return pages.body(Problem.valueOf(visits.notice(new TaskId(id), body.notice(), by)), by);
    }

    @PostMapping("/tasks/{id}/arrival")
    @Operation(summary = "到场：时间、两个执法证号、位置、对方是否在场")
    FieldTaskBody arrive(@PathVariable long id, @RequestBody FieldRequests.ArrivalRequest body) {
        Staff by = user.get();
        return pages.body(Problem.valueOf(visits.arrive(new TaskId(id), body.arrival(), by)), by);
    }

    @PostMapping(path = "/tasks/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传照片或签名；同一编号重发得到同一回答")
    Visits.Photo photo(
            @PathVariable long id,
            @RequestParam UUID clientId,
            @RequestParam Visits.PhotoKind kind,
            @RequestParam String sha256,
            @RequestParam Instant takenAt,
            @RequestPart MultipartFile file)
            throws IOException {
        if (file.getSize() > LARGEST_PICTURE) {
            return Problem.valueOf(Outcome.refused("inspection.photo-form", "图片超过 20 MB，没有接收。请在手机上重新拍摄后上传。"));
        }
        String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        try (var content = file.getInputStream()) {
            return Problem.valueOf(visits.photo(
                    new TaskId(id), new Visits.NewPhoto(clientId, kind, sha256, type, takenAt), content, user.get()));
        }
    }

    @GetMapping("/tasks/{id}/photos")
    @Operation(summary = "已收到的照片和签名，手机据此只补传缺的")
    List<Visits.Photo> photos(@PathVariable long id) {
        pages.task(new TaskId(id), user.get());
        return visits.photos(new TaskId(id));
    }

    @PostMapping("/tasks/{id}/record")
    @Operation(summary = "提交完整的检查记录，只收一次；内容不同的另一份返回 409 和两个版本")
    RecordReceipt record(@PathVariable long id, @RequestBody FieldRequests.RecordRequest body) {
        Staff by = user.get();
        return switch (visits.submit(new TaskId(id), body.visitRecord(), by)) {
            case Visits.Submission.Accepted(var task, var record) ->
                new RecordReceipt(
                        pages.body(task, by),
                        record.revision(),
                        record.submissionId(),
                        record.digest(),
                        record.receivedAt());
            case Visits.Submission.Differs(StoredRecord accepted, StoredRecord sent) ->
                throw Problem.of(
                        new Refusal(
                                "inspection.record-differs",
                                "任务 " + id + " 已收到 " + accepted.submittedBy() + " 提交的另一份记录，两份都已留存。请对照后由审核人退回，再重新提交。"),
                        Map.of("accepted", accepted, "sent", sent));
            case Visits.Submission.Refused(Refusal refusal) -> throw Problem.of(refusal);
        };
    }
}
