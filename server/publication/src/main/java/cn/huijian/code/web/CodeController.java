package cn.huijian.code.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.code.ScanCode;
import cn.huijian.code.ScanCodes;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Issues and revokes the 慧商码 of a firm. */
@RestController
@RequestMapping("/api/code/entities/{id}")
@Tag(name = "code", description = "慧商码的发放、作废与打印")
class CodeController {
    private static final int QUIET_ZONE = 4;

    private final ScanCodes codes;
    private final Entities entities;
    private final CurrentUser user;
    private final @Nullable String publicUrl;

    CodeController(
            ScanCodes codes,
            Entities entities,
            CurrentUser user,
            @Value("${huijian.public-url:#{null}}") @Nullable String publicUrl) {
        this.codes = codes;
        this.entities = entities;
        this.user = user;
        this.publicUrl = publicUrl;
    }

    /** A code in use. */
    record CodeView(String text, String url, Instant issuedAt) {}

    /** Why a code is revoked. */
    record Revocation(String ground) {}

    @PostMapping
    @PreAuthorize("hasAuthority('code.issue')")
    @Operation(operationId = "issueCode", summary = "发放慧商码；已有在用的则返回它")
    CodeView issue(@PathVariable long id, HttpServletRequest request) {
        return view(codes.issue(visible(id), user.get().actor()), request);
    }

    @GetMapping
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(operationId = "getCode", summary = "在用的慧商码")
    CodeView get(@PathVariable long id, HttpServletRequest request) {
        return view(inUse(id), request);
    }

    @PostMapping("/revocation")
    @PreAuthorize("hasAuthority('code.issue')")
    @Operation(operationId = "revokeCode", summary = "作废在用的慧商码")
    CodeView revoke(@PathVariable long id, @RequestBody Revocation revocation, HttpServletRequest request) {
        if (revocation.ground().isBlank()) {
            throw new RefusedException("code.no-ground", "请写明作废的理由。");
        }
        return view(
                codes.revoke(visible(id), revocation.ground(), user.get().actor())
                        .orRefuse(),
                request);
    }

    @GetMapping(value = "/qr.svg", produces = "image/svg+xml")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(operationId = "getCodePicture", summary = "可打印的二维码（SVG）")
    ResponseEntity<String> picture(@PathVariable long id, HttpServletRequest request) throws WriterException {
        String url = view(inUse(id), request).url();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg(url));
    }

    private EntityId visible(long id) {
        var entity = new EntityId(id);
        return entities.find(entity)
                .filter(found -> user.get().scope().covers(found.unit()))
                .map(found -> entity)
                .orElseThrow(() -> new RefusedException("code.not-found", "没有编号为 " + id + " 的主体，或不在您的辖区内。"));
    }

    private ScanCode inUse(long id) {
        return codes.findInUse(visible(id))
                .orElseThrow(() -> new RefusedException("code.not-found", "该主体还没有慧商码，请先发放。"));
    }

    private CodeView view(ScanCode code, HttpServletRequest request) {
        String root = publicUrl != null
                ? publicUrl.replaceAll("/+$", "")
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return new CodeView(code.text(), root + "/s/" + code.text(), code.issuedAt());
    }

    private static String svg(String url) throws WriterException {
        BitMatrix matrix = new QRCodeWriter()
                .encode(
                        url,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(
                                EncodeHintType.ERROR_CORRECTION,
                                ErrorCorrectionLevel.Q,
                                EncodeHintType.MARGIN,
                                QUIET_ZONE));
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(matrix.getWidth(), matrix.getHeight(), matrix.getWidth(), matrix.getHeight(), path);
    }
}
