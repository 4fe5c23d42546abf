package cn.huijian.sharing.web;

import cn.huijian.sharing.DataSharing;
import cn.huijian.sharing.DataSharing.Call;
import cn.huijian.sharing.SharedRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where departments call. Nobody is signed in: the token says which grant, and each call is kept. */
@RestController
@RequestMapping("/api/public/shared")
@Tag(name = "shared", description = "数据共享：部门调用（令牌）")
class SharedDataController {
    private final DataSharing sharing;

    SharedDataController(DataSharing sharing) {
        this.sharing = sharing;
    }

    @GetMapping
    @Operation(operationId = "callShared", summary = "按令牌的授权调取：一户的，或变更流（自上次的 next 续读）")
    ResponseEntity<SharedRows> call(
            @RequestHeader("X-Huijian-Share-Token") String token,
            @Parameter(description = "统一社会信用代码；不填为变更流") @RequestParam(required = false) @Nullable String code,
            @Parameter(description = "上次回答中的 next") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "调用事由，如办件编号") @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request) {
        SharedRows rows = sharing.call(new Call(token, code, after, purpose.strip(), request.getRemoteAddr()))
                .orRefuse();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(rows);
    }
}
