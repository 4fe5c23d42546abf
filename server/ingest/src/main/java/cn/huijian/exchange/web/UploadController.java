package cn.huijian.exchange.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.ImportDesk;
import cn.huijian.exchange.jobs.ImportDesk.Inspection;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.web.DatasetBody.DatasetList;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/exchange")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class UploadController {
    private static final String USUAL = "business-entity";

    private final ImportDesk desk;
    private final Datasets datasets;
    private final Runs runs;
    private final ImportBodies bodies;
    private final CurrentUser user;
    private final Clock clock;
    private final boolean demo;

    UploadController(
            ImportDesk desk,
            Datasets datasets,
            Runs runs,
            ImportBodies bodies,
            CurrentUser user,
            Clock clock,
            @Value("${huijian.demo:none}") String demo) {
        this.desk = desk;
        this.datasets = datasets;
        this.runs = runs;
        this.bodies = bodies;
        this.user = user;
        this.clock = clock;
        this.demo = !demo.equalsIgnoreCase("none") && !demo.equalsIgnoreCase("false");
    }

    @GetMapping("/datasets")
    @PreAuthorize("hasAuthority('exchange.read')")
    @Operation(summary = "可以导入的数据集，附最近一次接收")
    DatasetList datasets() {
        List<DatasetBody> items = datasets.list(Zone.dayOf(clock.instant())).stream()
                .map(dataset -> {
                    @Nullable ImportRun last = runs.findLastDone(dataset.id()).orElse(null);
                    return DatasetBody.of(
                            dataset, last == null ? null : last.receivedAt(), last == null ? null : last.cursor());
                })
                .toList();
        return new DatasetList(items, items.size());
    }

    @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('exchange.import')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传文件并识别；同时给出数据集和来源时直接开始导入")
    UploadBody upload(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String source)
            throws IOException {
        Staff staff = user.get();
        DocumentId id;
        try (InputStream content = file.getInputStream()) {
            id = desk.keep(Objects.requireNonNullElse(file.getOriginalFilename(), "upload"), content, staff.actor());
        }
        Inspection inspection = done(desk.inspect(id, dataset == null ? guess(id) : dataset));
        if (dataset == null || source == null) {
            return UploadBody.of(inspection, null);
        }
        JobId job = done(desk.start(inspection, null, source, demo, staff.actor()));
        return UploadBody.of(inspection, job.toString());
    }

    @GetMapping("/uploads/{id}")
    @PreAuthorize("hasAuthority('exchange.import')")
    @Operation(summary = "已上传的文件按某个数据集怎样对照")
    UploadBody inspect(@PathVariable long id, @RequestParam(defaultValue = USUAL) String dataset) throws IOException {
        return UploadBody.of(done(desk.inspect(new DocumentId(id), dataset)), null);
    }

    @PostMapping("/imports")
    @PreAuthorize("hasAuthority('exchange.import')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "开始导入已上传的文件，可带列对照")
    ImportBody start(@RequestBody NewImport given) throws IOException {
        Staff staff = user.get();
        if (!given.upload().matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("exchange.invalid-upload", "“" + given.upload() + "”不是上传编号。请重新上传文件。");
        }
        DocumentId id = DocumentId.parse(given.upload());
        Inspection inspection = done(desk.inspect(id, given.dataset()));
        @Nullable
        HeaderMapping mapping = given.mapping() == null ? null : columns(inspection.header(), given.mapping());
        if (mapping != null && given.saveMappingAs() != null) {
            desk.save(inspection, mapping, staff.actor());
        }
        JobId job = done(desk.start(inspection, mapping, given.source(), demo, staff.actor()));
        return bodies.of(runs.findByJob(job).orElseThrow());
    }

    /** The dataset whose declared names meet most of the file's headers. */
    private String guess(DocumentId id) throws IOException {
        String best = USUAL;
        long most = 0;
        for (var dataset : datasets.list(Zone.dayOf(clock.instant()))) {
            if (desk.inspect(id, dataset.id()) instanceof Outcome.Done(var inspection)) {
                long met = inspection.mapping().columns().stream()
                        .filter(column -> !column.isEmpty())
                        .count();
                boolean fits = inspection.missing().isEmpty();
                if (met + (fits ? 100 : 0) > most) {
                    most = met + (fits ? 100 : 0);
                    best = dataset.id();
                }
            }
        }
        return best;
    }

    private static HeaderMapping columns(List<String> header, Map<String, String> mapping) {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            columns.add(mapping.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(cell) && !columns.contains(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(""));
        }
        return new HeaderMapping(columns);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
