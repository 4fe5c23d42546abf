package cn.huijian.lineage.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.kernel.RefusedException;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.store.LineageGraph;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each kind of thing asks for its own permission and station; what the reader may not see is left out and said to be. */
@RestController
@RequestMapping("/api/lineage")
@Tag(name = "lineage", description = "数据资源目录与血缘")
class LineageController {
    private static final int MOST_STEPS = 6;

    private final LineageGraph graph;
    private final CurrentUser user;

    LineageController(LineageGraph graph, CurrentUser user) {
        this.graph = graph;
        this.user = user;
    }

    @GetMapping("/picture")
    @PreAuthorize("hasAuthority('dossier.read')")
    @Operation(operationId = "getLineage", summary = "一个评分、事实、行、文件、来源等的来历与去向")
    PictureBody picture(
            @Parameter(description = "种类:编号", example = "fact:1207") @RequestParam String of,
            @RequestParam(defaultValue = "4") int back,
            @RequestParam(defaultValue = "2") int forward) {
        NodeRef ref = parse(of);
        return graph.around(ref, Math.clamp(back, 0, MOST_STEPS), Math.clamp(forward, 0, MOST_STEPS), user.get())
                .map(PictureBody::of)
                .orElseThrow(() -> new RefusedException(
                        "lineage.not-found", "没有这个" + ref.kind().label() + "，或您无权查看。请从主体、导入或目录页进入。"));
    }

    private static NodeRef parse(String of) {
        int colon = of.indexOf(':');
        String key = of.substring(colon + 1);
        if (colon < 1 || key.isBlank() || key.length() > 200) {
            throw invalid();
        }
        return new NodeRef(Kind.find(of.substring(0, colon)).orElseThrow(LineageController::invalid), key);
    }

    private static RefusedException invalid() {
        return new RefusedException("lineage.invalid-node", "血缘的起点应写成“种类:编号”，例如 fact:1207。请从主体、导入或目录页进入。");
    }
}
