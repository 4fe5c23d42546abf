package cn.huijian.app.ledger;

import cn.huijian.audit.CurrentActor;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Job.State;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit administrator needs no right to the jobs of others: what belongs to the check is told here. */
@RestController
@RequestMapping("/api/audit/ledger/verifications")
@PreAuthorize("hasAuthority('audit.read')")
@Tag(name = "audit")
class VerificationController {
    private static final int SHOWN = 20;

    private final Jobs jobs;
    private final CurrentActor current;
    private final TransactionTemplate transaction;

    VerificationController(Jobs jobs, CurrentActor current, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One check: how far it is, or what it found. */
    record VerificationBody(
            String id,
            State state,
            @Schema(description = "已核对的叶子与记录数") long done,
            @Schema(description = "总数,0 为未知") long total,
            @Schema(description = "正在核对什么") String stage,
            String startedBy,
            Instant submittedAt,
            @Nullable Instant finishedAt,
            @Schema(description = "结果;未做完时为空") @Nullable VerificationResult result,
            @Nullable String failure,
            List<OpenAction> actions) {
        static VerificationBody of(Job job) {
            String result = job.result();
            boolean done = job.state() == State.SUCCEEDED && result != null;
            return new VerificationBody(
                    job.id().toString(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.stage(),
                    job.actor(),
                    job.submittedAt(),
                    job.finishedAt(),
                    done ? JsonMapper.shared().readValue(result, VerificationResult.class) : null,
                    job.failure(),
                    List.of(
                            isOpen(job)
                                    ? OpenAction.open("cancel", "取消校验")
                                    : OpenAction.closed("cancel", "取消校验", "校验已结束")));
        }
    }

    @GetMapping
    @Operation(operationId = "verificationList", summary = "最近的校验,最新在前")
    Page<VerificationBody> list() {
        return new Page<>(
                jobs.listOfKind(VerificationJob.KIND, SHOWN).stream()
                        .map(VerificationBody::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "verificationStart",
            summary = "在后台校验审计记录、抽取、文件与树头,指出被删、被改、被插入或次序被改的记录(校验本身也留痕);已有一次在进行时返回那一次")
    VerificationBody start() {
        var running = jobs.listOfKind(VerificationJob.KIND, 1).stream()
                .filter(VerificationController::isOpen)
                .findFirst();
        if (running.isPresent()) {
            return VerificationBody.of(running.get());
        }
        JobId id = transaction.execute(status -> jobs.submit(VerificationJob.KIND, "校验审计与存证", Map.of(), current.get()));
        return VerificationBody.of(find(id.toString()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "verificationGet", summary = "一次校验的进度或结果")
    VerificationBody get(@PathVariable String id) {
        return VerificationBody.of(find(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(operationId = "verificationCancel", summary = "要求停止一次校验;重复要求无害")
    VerificationBody cancel(@PathVariable String id) {
        jobs.cancel(find(id).id(), current.get());
        return VerificationBody.of(find(id));
    }

    private static boolean isOpen(Job job) {
        return job.state() == State.QUEUED || job.state() == State.RUNNING;
    }

    private Job find(String id) {
        return Optional.of(id)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(JobId::parse)
                .flatMap(jobs::find)
                .filter(job -> job.kind().equals(VerificationJob.KIND))
                .orElseThrow(() -> new RefusedException("audit.verification-not-found", "没有这次校验;请从审计页打开。"));
    }
}
