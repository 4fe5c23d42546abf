package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.documents.StoredDocument;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Visits;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of this room, each under the rights of the plan or task it belongs to. */
@RestController
@RequestMapping("/api/inspection")
@PreAuthorize("hasAuthority('inspection.read')")
@Tag(name = "inspection", description = "双随机、一公开")
class FileController {
    private final Plans plans;
    private final Draws draws;
    private final Tasks tasks;
    private final Visits visits;
    private final Documents documents;
    private final AuditTrail audit;
    private final CurrentUser user;

    FileController(
            Plans plans,
            Draws draws,
            Tasks tasks,
            Visits visits,
            Documents documents,
            AuditTrail audit,
            CurrentUser user) {
        this.plans = plans;
        this.draws = draws;
        this.tasks = tasks;
        this.visits = visits;
        this.documents = documents;
        this.audit = audit;
        this.user = user;
    }

    @GetMapping("/plans/{id}/commitment")
    @Operation(summary = "已公布的承诺文件")
    ResponseEntity<Resource> commitment(@PathVariable long id) throws IOException {
        return file(proof(id).map(proof -> proof.frozen().commitmentDocument()), true);
    }

    @GetMapping("/plans/{id}/transcript")
    @Operation(summary = "抽取记录（公开），可用 hj verify-draw 复算")
    ResponseEntity<Resource> transcript(@PathVariable long id) throws IOException {
        return file(proof(id).map(DrawProof::drawn).map(DrawProof.Drawn::publicDocument), true);
    }

    @GetMapping("/plans/{id}/staff-transcript")
    @PreAuthorize("hasAuthority('inspection.draw')")
    @Transactional
    @Operation(summary = "抽取记录（内部，含分层和系数），下载留痕")
    ResponseEntity<Resource> staffTranscript(@PathVariable long id) throws IOException {
        audit.record(user.get().actor(), AuditEntry.of("inspection.download", "inspection-plan:" + id));
        return file(proof(id).map(DrawProof::drawn).map(DrawProof.Drawn::transcriptDocument), true);
    }

    @GetMapping("/tasks/{id}/photos/{clientId}")
    @Operation(summary = "一张现场照片或签名")
    ResponseEntity<Resource> photo(@PathVariable long id, @PathVariable UUID clientId) throws IOException {
        Staff reader = user.get();
        var task = tasks.find(new TaskId(id), reader.scope());
        return file(
                task.flatMap(one -> visits.photos(one.id()).stream()
                        .filter(photo -> photo.clientId().equals(clientId))
                        .map(Visits.Photo::document)
                        .findFirst()),
                false);
    }

    private Optional<DrawProof> proof(long id) {
        Optional<Plan> plan = id < 1
                ? Optional.empty()
                : plans.find(new PlanId(id), user.get().scope());
        return plan.flatMap(draws::proof);
    }

    private ResponseEntity<Resource> file(Optional<Long> document, boolean attachment) throws IOException {
        StoredDocument stored = document.flatMap(number -> documents.find(new DocumentId(number)))
                .orElseThrow(() -> Problem.of(new Refusal("inspection.entry-not-found", "没有这份文件，或您无权查看。")));
        var disposition = attachment ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(stored.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(documents.open(stored.id())));
    }
}
