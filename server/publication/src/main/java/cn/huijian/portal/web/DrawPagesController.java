package cn.huijian.portal.web;

import cn.huijian.documents.Documents;
import cn.huijian.documents.StoredDocument;
import cn.huijian.kernel.DocumentId;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 双随机抽查的公开记录: commitments published before a draw, transcripts after it, for anyone to re-compute. */
@Hidden
@Controller
class DrawPagesController {
    private static final int MOST = 100;
    private static final String COMMITMENT = "public.draw-commitment";
    private static final String TRANSCRIPT = "public.draw-transcript";

    private final Documents documents;

    DrawPagesController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/p/draws")
    String list(Model model) {
        model.addAttribute("commitments", documents.list(COMMITMENT, MOST));
        model.addAttribute("transcripts", documents.list(TRANSCRIPT, MOST));
        return "public/draws";
    }

    /** The file as it was published, byte for byte. */
    @GetMapping("/p/draws/{id}.json")
    ResponseEntity<InputStreamResource> file(@PathVariable long id) throws IOException {
        Optional<StoredDocument> document = documents
                .find(new DocumentId(id))
                .filter(found -> List.of(COMMITMENT, TRANSCRIPT).contains(found.purpose()));
        if (document.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .contentLength(document.get().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(document.get().name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(documents.open(document.get().id())));
    }
}
