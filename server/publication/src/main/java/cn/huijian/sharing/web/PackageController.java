package cn.huijian.sharing.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.documents.Documents;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.sharing.ReceiptMatch;
import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.model.ReceiptFile;
import cn.huijian.sharing.store.PackageDeliveries;
import cn.huijian.sharing.store.ReportDestinations;
import cn.huijian.sharing.store.ReportPackages;
import cn.huijian.sharing.web.ReportBodies.DeliveryBody;
import cn.huijian.sharing.web.ReportBodies.HandOver;
import cn.huijian.sharing.web.ReportBodies.LineBody;
import cn.huijian.sharing.web.ReportBodies.NewPackage;
import cn.huijian.sharing.web.ReportBodies.PackageBody;
import cn.huijian.sharing.web.ReportBodies.Receipts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Packages: freeze, hand over, match receipts. A package holds rows of the whole bureau, so its readers must be of the whole bureau. */
@RestController
@RequestMapping("/api/sharing/packages")
@Tag(name = "sharing", description = "数据报送：待报送、报送包与回执")
class PackageController {
    private static final int MOST = 200;
    private static final long MOST_RECEIPT_BYTES = 8L << 20;

    private final Reporting reporting;
    private final ReportPackages packages;
    private final Documents documents;
    private final ReportViews views;
    private final ReportDestinations destinations;
    private final PackageDeliveries deliveries;
    private final Retries retries;
    private final CurrentUser user;

    PackageController(
            Reporting reporting,
            ReportPackages packages,
            Documents documents,
            ReportViews views,
            ReportDestinations destinations,
            PackageDeliveries deliveries,
            Retries retries,
            CurrentUser user) {
        this.reporting = reporting;
        this.packages = packages;
        this.documents = documents;
        this.views = views;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.retries = retries;
        this.user = user;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listReportPackages", summary = "报送包，新的在前")
    Page<PackageBody> list(
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        wholeBureau();
        return packages.list(cursor == null ? Long.MAX_VALUE : cursor, Math.clamp(limit, 1, MOST))
                .map(this::body);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "freezeReportPackage", summary = "把待报送的记录冻结为一个报送包")
    PackageBody freeze(@RequestBody NewPackage given) {
        Staff staff = wholeBureau();
        var layout = views.layout(given.layout())
                .orElseThrow(() ->
                        new RefusedException("sharing.layout-not-found", "没有编号为 " + given.layout() + " 的报送格式。请刷新后重选。"));
        var format = given.format() == null ? layout.format() : given.format();
        return body(reporting.freeze(layout.id(), format, staff.actor()).orRefuse());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "getReportPackage", summary = "一个报送包")
    PackageBody get(@PathVariable long id) {
        wholeBureau();
        return body(found(id));
    }

    @GetMapping("/{id}/lines")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listReportPackageLines", summary = "报送包内的行与回执结果")
    Page<LineBody> lines(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "50") int limit) {
        wholeBureau();
        found(id);
        return packages.lines(id, cursor, Math.clamp(limit, 1, MOST)).map(LineBody::of);
    }

    @PostMapping("/{id}/hand-over")
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "handOverReportPackage", summary = "送出报送包：下载、送入交换目录或经接口")
    PackageBody handOver(@PathVariable long id, @RequestBody HandOver given) {
        return body(reporting.handOver(id, given.way(), wholeBureau().actor()).orRefuse());
    }

    @GetMapping("/{id}/file")
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "downloadReportPackage", summary = "报送包文件")
    ResponseEntity<InputStreamResource> file(@PathVariable long id) throws IOException {
        wholeBureau();
        ReportPackage found = found(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(documents.open(found.document())));
    }

    @PostMapping("/{id}/receipts")
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "answerReportPackage", summary = "逐行登记回执")
    ReceiptMatch answer(@PathVariable long id, @RequestBody Receipts given) {
        Staff staff = wholeBureau();
        if (given.items().isEmpty()) {
            throw new RefusedException("sharing.nothing-answered", "没有填写任何一行的回执。请至少选一行的结果再提交。");
        }
        given.items().stream()
                .filter(line -> !line.accepted()
                        && (line.reason() == null || line.reason().isBlank()))
                .findFirst()
                .ifPresent(line -> {
                    throw new RefusedException(
                            "sharing.reason-missing", "报送编号 " + line.key() + " 登记为退回，没有填写退回原因。请照回执填写后再提交，本次没有登记任何一行。");
                });
        return reporting.answer(id, given.receipts(), staff.actor()).orRefuse();
    }

    @PostMapping(path = "/{id}/receipt-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "uploadReportReceipt", summary = "上传回执文件")
    ReceiptMatch answerByFile(@PathVariable long id, @RequestParam("file") MultipartFile file) throws IOException {
        Staff staff = wholeBureau();
        if (file.getSize() > MOST_RECEIPT_BYTES) {
            throw new RefusedException("sharing.invalid-receipt", "回执文件超过 8 MB。请拆分后分次上传。");
        }
        var layout = views.layout(found(id).layout())
                .orElseThrow(() -> new RefusedException("sharing.layout-not-found", "这个报送包的报送格式已停用，请用表单登记回执。"));
        var receipts = ReceiptFile.read(layout, file.getBytes()).orRefuse();
        return reporting.answer(id, receipts, staff.actor()).orRefuse();
    }

    private PackageBody body(ReportPackage one) {
        return PackageBody.of(
                one,
                views.layoutName(one.layout()),
                packages.tally(one.id()),
                destinations.find(one.target()).isPresent(),
                deliveries
                        .find(one.id())
                        .map(delivery -> DeliveryBody.of(delivery, retries.packages()))
                        .orElse(null));
    }

    private ReportPackage found(long id) {
        return packages.find(id)
                .orElseThrow(() -> new RefusedException("sharing.package-not-found", "没有编号为 " + id + " 的报送包。"));
    }

    private Staff wholeBureau() {
        Staff staff = user.get();
        if (!staff.scope().wholeBureau()) {
            throw new RefusedException("sharing.scope-forbidden", "报送包包含全局数据，只有全局范围的人员可以查看和处理。");
        }
        return staff;
    }
}
