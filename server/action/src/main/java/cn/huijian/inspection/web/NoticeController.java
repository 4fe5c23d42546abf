package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Units;
import cn.huijian.documents.PdfPages;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Visits;
import cn.huijian.inspection.model.NoticePaper;
import cn.huijian.inspection.model.PaperForm;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The paper that tells a firm of the visit, made from what was recorded; nothing is kept twice. */
@RestController
@RequestMapping("/api/inspection/tasks/{id}")
@PreAuthorize("hasAuthority('inspection.read')")
@Tag(name = "inspection", description = "双随机、一公开")
class NoticeController {
    private final Tasks tasks;
    private final Plans plans;
    private final Visits visits;
    private final Units units;
    private final Knowledge knowledge;
    private final PdfPages pdf;
    private final CurrentUser user;

    NoticeController(
            Tasks tasks, Plans plans, Visits visits, Units units, Knowledge knowledge, PdfPages pdf, CurrentUser user) {
        this.tasks = tasks;
        this.plans = plans;
        this.visits = visits;
        this.units = units;
        this.knowledge = knowledge;
        this.pdf = pdf;
        this.user = user;
    }

    @GetMapping(path = "/notice.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "行政检查通知书（网页）")
    ResponseEntity<byte[]> page(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(paper(id).xhtml().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/notice.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "行政检查通知书（PDF）")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        NoticePaper paper = paper(id);
        byte[] file = Problem.valueOf(pdf.render(paper.xhtml()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("检查通知书-" + paper.number().replace('/', '-') + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    private NoticePaper paper(long id) {
        Task task = tasks.find(new TaskId(id), user.get().scope())
                .orElseThrow(() -> Problem.of(
                        new Refusal("inspection.task-not-found", "没有找到序号为 " + id + " 的检查任务，或您无权查看。请从任务列表进入。")));
        Task.Notice notice = visits.findNotice(task.id())
                .filter(Task.Notice::given)
                .orElseThrow(() ->
                        Problem.of(new Refusal("inspection.not-noticed", "这项任务还没有通知企业，或登记为不事先通知，没有通知书。请先登记通知情况。")));
        Plan plan = plans.find(task.plan(), Scope.ofBureau()).orElseThrow();
        LocalDate toldOn = Zone.dayOf(notice.at());
        return new NoticePaper(
                PaperForm.of(knowledge.get("forms", "inspection-notice", toldOn)),
                units.get(task.bureau()).name(),
                task.planNumber() + "-" + task.position(),
                task.entityName(),
                task.uscc(),
                task.planName(),
                plan.items().stream()
                        .map(item -> new NoticePaper.Item(item.name(), item.basis()))
                        .toList(),
                task.plannedOn(),
                plan.terms().visitTo(),
                task.officers().stream()
                        .map(officer -> new NoticePaper.Officer(officer.name(), officer.certificate()))
                        .toList(),
                notice.channel() == null ? "当面送达" : notice.channel(),
                toldOn);
    }
}
