package cn.huijian.audit.web;

import cn.huijian.audit.Ledger;
import cn.huijian.audit.WrittenHead;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/ledger")
@PreAuthorize("hasAuthority('audit.read')")
@Tag(name = "audit")
class LedgerController {
    private static final int HEADS_A_PAGE = 50;

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/heads")
    @Operation(summary = "签名树头,新者在前;可另行保存,供日后对照")
    Page<WrittenHead> heads(
            @RequestParam(required = false) @Parameter(description = "上一页最后一个树头号", example = "120") @Nullable
                    Long cursor) {
        var heads = ledger.listHeads(cursor == null ? Long.MAX_VALUE : cursor, HEADS_A_PAGE);
        return new Page<>(
                heads.stream().map(WrittenHead::of).toList(),
                heads.size() < HEADS_A_PAGE
                        ? null
                        : Long.toString(heads.getLast().head().number()));
    }

    @GetMapping("/proofs/{kind}/{number}")
    @Operation(summary = "一条记录的存证证明:从叶子到最新树头的路径")
    ProofBody proof(
            @PathVariable @Parameter(description = "audit、draw 或 document", example = "audit") String kind,
            @PathVariable @Parameter(example = "12") long number) {
        return ledger.findProof(kind, number)
                .map(ProofBody::of)
                .orElseThrow(
                        () -> new RefusedException("audit.proof-not-found", "这条记录还没有被树头覆盖,或在启用存证之前;树头每五分钟签发一次,请稍后再看。"));
    }
}
