package cn.huijian.sharing.web;

import cn.huijian.sharing.OpenData;
import cn.huijian.sharing.OpenData.Licence;
import cn.huijian.sharing.OpenData.OpenPage;
import cn.huijian.sharing.OpenData.OpenRecord;
import cn.huijian.sharing.model.CsvText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open data: what anybody may read on the public pages, as JSON or CSV, with licence and change feed. */
@RestController
@RequestMapping("/api/public/open-data")
@Tag(name = "open-data", description = "公共数据开放：无需登录")
class OpenDataController {
    private static final int MOST = 500;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OpenData data;

    OpenDataController(OpenData data) {
        this.data = data;
    }

    /** The datasets that are open. */
    record OpenCatalogue(Licence licence, List<OpenDataset> datasets) {}

    /** A dataset with its addresses. */
    record OpenDataset(String id, String name, String json, String csv) {}

    /** A page with its licence. */
    record OpenPageBody(
            String dataset,
            Licence licence,
            Instant asOf,
            List<OpenRecord> records,
            @Schema(description = "下次从这里续读，没有变化时也保持有效") String next,
            boolean more) {}

    @GetMapping
    @Operation(operationId = "listOpenData", summary = "开放数据目录与许可")
    OpenCatalogue list() {
        return new OpenCatalogue(
                data.licence(),
                data.datasets().entrySet().stream()
                        .map(one -> new OpenDataset(
                                one.getKey(),
                                one.getValue(),
                                "/api/public/open-data/" + one.getKey(),
                                "/api/public/open-data/" + one.getKey() + "/csv"))
                        .toList());
    }

    @GetMapping("/{dataset}")
    @Operation(operationId = "readOpenData", summary = "一个开放数据集，按变更先后，自 next 续读；不再公示的以 withdrawn 告知")
    OpenPageBody json(
            @PathVariable String dataset,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "200") int limit) {
        OpenPage page = data.read(dataset, after, Math.clamp(limit, 1, MOST)).orRefuse();
        return new OpenPageBody(dataset, data.licence(), page.asOf(), page.records(), page.next(), page.more());
    }

    @GetMapping("/{dataset}/csv")
    @Operation(operationId = "readOpenDataCsv", summary = "同上，CSV；续读位置在响应头 X-Next")
    ResponseEntity<byte[]> csv(
            @PathVariable String dataset,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        OpenPage page = data.read(dataset, after, Math.clamp(limit, 1, MOST)).orRefuse();
        Set<String> columns = new LinkedHashSet<>(List.of("编号", "已撤下"));
        page.records().forEach(record -> columns.addAll(record.values().keySet()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(columns));
        page.records().forEach(record -> lines.add(line(columns, record)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("X-Next", page.next())
                .header(HttpHeaders.LINK, "<" + data.licence().url() + ">; rel=\"license\"")
                .body(lines.stream()
                        .map(CsvText::line)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> line(Set<String> columns, OpenRecord record) {
        Map<String, String> values = record.values();
        return columns.stream()
                .map(column -> switch (column) {
                    case "编号" -> record.id();
                    case "已撤下" -> record.withdrawn() ? "是" : "";
                    default -> values.getOrDefault(column, "");
                })
                .toList();
    }
}
