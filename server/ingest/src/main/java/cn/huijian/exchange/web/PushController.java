package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.PushDesk;
import cn.huijian.exchange.jobs.PushGate;
import cn.huijian.exchange.jobs.PushGate.Admitted;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where sources push. Nobody is signed in here: each call carries its key and signature, so it is the gate that decides and not a permission. */
@RestController
@RequestMapping("/api/exchange/push")
@Tag(name = "exchange-push", description = "数据交换：接口推送（密钥与签名见 docs/push.md）")
class PushController {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final PushGate gate;
    private final PushDesk desk;
    private final RowIssues issues;

    PushController(PushGate gate, PushDesk desk, RowIssues issues) {
        this.gate = gate;
        this.desk = desk;
        this.issues = issues;
    }

    @PostMapping("/{dataset}")
    @Operation(summary = "推送一批，逐行答复；同一批次再发得到同一回执")
    ResponseEntity<PushReceipt> push(
            @PathVariable String dataset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedException("exchange.push-too-large", "正文超过 4 MB。请把这一批分成几批发送。");
        }
        FeedSource source = admit(request, response, body);
        return answer(desk.accept(source, dataset, body).orRefuse());
    }

    @GetMapping("/batches/{batch}")
    @Operation(summary = "一个批次的回执")
    ResponseEntity<PushReceipt> receipt(
            @PathVariable String batch, HttpServletRequest request, HttpServletResponse response) {
        FeedSource source = admit(request, response, new byte[0]);
        return answer(desk.find(source, batch)
                .orElseThrow(
                        () -> new RefusedException("exchange.batch-not-found", "没有接收过批次 " + batch + "。请重新发送这一批。")));
    }

    private FeedSource admit(HttpServletRequest request, HttpServletResponse response, byte[] body) {
        var call = new PushGate.Call(
                request.getMethod(),
                request.getRequestURI(),
                header(request, "X-Huijian-Key"),
                header(request, "X-Huijian-Timestamp"),
                header(request, "X-Huijian-Nonce"),
                header(request, "X-Huijian-Algorithm"),
                header(request, "X-Huijian-Signature"));
        Admitted admitted = gate.admit(call, body).orRefuse();
        if (admitted.pause().isPositive()) {
            long seconds = admitted.pause().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new RefusedException("exchange.push-too-fast", "推送过于频繁，这一批没有接收。请在 " + seconds + " 秒后重发。");
        }
        return admitted.source();
    }

    private ResponseEntity<PushReceipt> answer(PushDesk.Receipt receipt) {
        boolean over = PushDesk.isOver(receipt.run());
        return ResponseEntity.status(over ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header("Idempotency-Replayed", Boolean.toString(receipt.again()))
                .body(PushReceipt.of(receipt, issues));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
