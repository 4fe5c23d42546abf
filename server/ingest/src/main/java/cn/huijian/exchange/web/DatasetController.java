package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.web.SourceBody.Named;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange/datasets")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class DatasetController {
    private final Datasets datasets;
    private final Knowledge knowledge;
    private final FeedSources sources;
    private final Runs runs;
    private final Clock clock;

    DatasetController(Datasets datasets, Knowledge knowledge, FeedSources sources, Runs runs, Clock clock) {
        this.datasets = datasets;
        this.knowledge = knowledge;
        this.sources = sources;
        this.runs = runs;
        this.clock = clock;
    }

    /** A declaration in full. */
    record DeclarationBody(
            String id,
            String name,
            String description,
            String version,
            LocalDate effectiveFrom,
            @Schema(description = "法定来源") String legalSource,
            KnowledgeItem.Status status,
            String owner,
            @Schema(description = "更新承诺") String update,
            String sensitivity,

            @Schema(description = "接收的模块", example = "dossier")
            String receiver,

            @Schema(description = "成为哪一类事实") @Nullable String fact,
            @Nullable Instant receivedAt,
            @Nullable Long rows,
            @Schema(description = "至少填写一项的标识") List<String> identifiers,
            List<FieldBody> fields,
            List<Named> sources) {}

    /** A field of a declaration. */
    record FieldBody(
            String name,
            String type,
            boolean required,
            boolean personal,
            @Schema(description = "编码依据") String coding,
            String unit,
            String range,
            @Schema(description = "代码表") String codeList,
            @Schema(description = "允许的值") List<String> codes,
            String sensitivity,
            String description,
            @Schema(description = "也认得的列名") List<String> aliases,
            @Schema(description = "标准化步骤,按先后") List<String> transforms) {}

    @GetMapping("/{id}")
    @Operation(summary = "一个数据集的声明全文")
    DeclarationBody one(@PathVariable String id) {
        LocalDate today = Zone.dayOf(clock.instant());
        DatasetDeclaration dataset = datasets.find(id, today)
                .orElseThrow(
                        () -> new RefusedException("exchange.dataset-not-found", "没有声明名为“" + id + "”的数据集。请从数据集列表中选择。"));
        KnowledgeItem item = knowledge.get("datasets", id, today);
        var last = runs.findLastDone(id);
        return new DeclarationBody(
                id,
                dataset.name(),
                dataset.about().description(),
                dataset.version(),
                item.effectiveFrom(),
                item.source(),
                item.status(),
                dataset.about().owner(),
                dataset.about().update(),
                dataset.about().sensitivity(),
                item.body().path("receiver").asString(""),
                item.body().path("fact").asString(null),
                last.map(run -> run.receivedAt()).orElse(null),
                last.map(run -> run.cursor()).orElse(null),
                dataset.identifiers(),
                dataset.fields().stream().map(field -> body(dataset, field)).toList(),
                sources.list().stream()
                        .filter(source -> source.datasets().contains(id))
                        .map(source -> new Named(Long.toString(source.id()), source.name()))
                        .toList());
    }

    private static FieldBody body(DatasetDeclaration dataset, FieldDeclaration field) {
        return new FieldBody(
                field.name(),
                word(field.type()),
                field.required(),
                field.personal(),
                field.meaning().coding(),
                field.meaning().unit(),
                field.meaning().rangeInWords(),
                field.meaning().codeList(),
                field.codes().stream().sorted().toList(),
                field.meaning().sensitivity().isEmpty()
                        ? dataset.about().sensitivity()
                        : field.meaning().sensitivity(),
                field.meaning().description(),
                field.aliases(),
                field.transforms().words());
    }

    private static String word(DatasetDeclaration.Type type) {
        return switch (type) {
            case TEXT -> "文字";
            case WORDS -> "文字（非纯数字）";
            case USCC -> "统一社会信用代码";
            case REGISTRATION_NUMBER -> "注册号";
            case DATE -> "日期";
            case MONEY -> "金额";
            case CODE -> "代码";
            case NUMBER -> "数";
            case PERSON -> "姓名";
            case PHONE -> "电话";
        };
    }
}
