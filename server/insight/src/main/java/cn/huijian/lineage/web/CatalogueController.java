package cn.huijian.lineage.web;

import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.RefusedException;
import cn.huijian.lineage.store.Catalogue;
import cn.huijian.lineage.store.Catalogue.Entry;
import cn.huijian.lineage.store.Declarations;
import cn.huijian.lineage.store.Declarations.Field;
import cn.huijian.lineage.web.CatalogueBody.DetailBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts of the whole bureau, so it is for who may read the exchange. */
@RestController
@RequestMapping("/api/lineage/catalogue")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "lineage", description = "数据资源目录与血缘")
class CatalogueController {
    private final Catalogue catalogue;
    private final Declarations declarations;
    private final SourceNames names;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Declarations declarations, SourceNames names, Clock clock) {
        this.names = names;
        this.catalogue = catalogue;
        this.declarations = declarations;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listCatalogue", summary = "数据资源目录：类别、责任部门、数量、新鲜度、质量、谁在用")
    CatalogueBody list() {
        Instant now = clock.instant();
        return new CatalogueBody(
                catalogue.list().stream()
                        .map(entry -> CatalogueBody.of(entry, now))
                        .toList(),
                Catalogue.QUALITY_DAYS);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCatalogueEntry", summary = "目录中的一个数据集：字段，以及每个字段谁在用")
    DetailBody one(@PathVariable String id) {
        Entry entry = catalogue
                .find(id)
                .orElseThrow(() -> new RefusedException("lineage.dataset-not-found", "目录中没有“" + id + "”。请从数据资源目录中选择。"));
        return new DetailBody(
                CatalogueBody.of(entry, clock.instant()),
                entry.sources().stream()
                        .map(code -> new CatalogueBody.FromBody(code, names.of(code)))
                        .toList(),
                entry.dataset().fields().stream()
                        .map(field -> CatalogueBody.field(entry, field, becomes(entry, field)))
                        .toList(),
                entry.uses().stream().map(CatalogueBody::use).toList());
    }

    private String becomes(Entry entry, Field field) {
        return field.to().isEmpty()
                ? ""
                : declarations.attributeName(entry.dataset().of(), field.to());
    }
}
