package cn.huijian.portal.web;

import cn.huijian.audit.Ledger;
import cn.huijian.audit.SignedHead;
import cn.huijian.audit.WrittenHead;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * 存证树头的公示: whoever keeps a head from here can prove later that records of acts, draws and documents were not rewritten. Heads, digests and paths
 * only: nothing of a record is given away.
 */
@Hidden
@Controller
class LedgerPagesController {
    private static final int SHOWN = 30;
    private static final int A_FILE = 200;
    private static final MediaType LINES = new MediaType("application", "x-ndjson", StandardCharsets.UTF_8);

    private final Ledger ledger;

    LedgerPagesController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A head as a line of the page. */
    record Line(long number, long size, String at, String root, String key) {
        static Line of(SignedHead signed) {
            var head = signed.head();
            return new Line(
                    head.number(),
                    head.size(),
                    head.at().atZone(Zone.CHINA).toLocalDateTime().toString().replace('T', ' '),
                    head.root().toString(),
                    signed.keyId());
        }
    }

    @GetMapping("/p/ledger")
    String page(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<SignedHead> heads = ledger.listHeads(before == null ? Long.MAX_VALUE : before, SHOWN);
        model.addAttribute("heads", heads.stream().map(Line::of).toList());
        model.addAttribute("before", before);
        model.addAttribute(
                "next", heads.size() < SHOWN ? null : heads.getLast().head().number());
        model.addAttribute(
                "keys", heads.stream().map(PublicKeyText::of).distinct().toList());
        heads.stream().findFirst().ifPresent(newest -> {
            model.addAttribute("newest", newest.head().number());
            model.addAttribute("log", newest.head().log());
        });
        return "public/ledger";
    }

    /** The newest heads, one JSON object a line: the file that {@code ./hj audit verify --heads} takes. */
    @GetMapping("/p/ledger/heads.ndjson")
    ResponseEntity<String> file(@RequestParam(required = false) @Nullable Long before) {
        List<SignedHead> heads = ledger.listHeads(before == null ? Long.MAX_VALUE : before, A_FILE);
        String lines = heads.stream()
                .map(head -> JsonMapper.shared().writeValueAsString(WrittenHead.of(head)) + "\n")
                .collect(Collectors.joining());
        String name = heads.isEmpty()
                ? "heads.ndjson"
                : "heads-" + heads.getLast().head().number() + "-"
                        + heads.getFirst().head().number() + ".ndjson";
        return ResponseEntity.ok()
                .contentType(LINES)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(lines);
    }

    @GetMapping("/p/ledger/heads/{number}.json")
    ResponseEntity<String> head(@PathVariable long number) {
        return answer(
                ledger.findHead(number).map(WrittenHead::of), "head-" + number, "没有第 " + number + " 号树头;请从树头列表中选一个。");
    }

    /** The consistency proof of two heads, for anyone to check. */
    record ConsistencyFile(WrittenHead older, WrittenHead newer, List<String> path) {}

    @GetMapping("/p/ledger/consistency.json")
    ResponseEntity<String> consistency(@RequestParam long older, @RequestParam long newer) {
        return answer(
                ledger.findConsistency(older, newer)
                        .map(proof -> new ConsistencyFile(
                                WrittenHead.of(proof.older()),
                                WrittenHead.of(proof.newer()),
                                proof.path().stream().map(Object::toString).toList())),
                "consistency-" + older + "-" + newer,
                "给不出第 " + older + " 号与第 " + newer + " 号树头之间的证明:两个树头都应在列表中,较早的在前。若树头确实存在,说明日志有缺,请向本局提出。");
    }

    /** The inclusion proof of a leaf by its place. */
    record LeafFile(long index, String leaf, List<String> path, WrittenHead head) {}

    @GetMapping("/p/ledger/leaf.json")
    ResponseEntity<String> leaf(@RequestParam long index, @RequestParam long head) {
        return answer(
                ledger.findLeafProof(index, head)
                        .map(proof -> new LeafFile(
                                proof.index(),
                                proof.leaf().toString(),
                                proof.path().stream().map(Object::toString).toList(),
                                WrittenHead.of(proof.under()))),
                "leaf-" + index + "-head-" + head,
                "给不出第 " + index + " 片叶子在第 " + head + " 号树头下的证明:叶子从 0 数起,应小于该树头的叶子数。");
    }

    private static ResponseEntity<String> answer(Optional<?> content, String name, String absent) {
        if (content.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(absent);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".json")
                                .build()
                                .toString())
                .body(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content.get()));
    }
}
