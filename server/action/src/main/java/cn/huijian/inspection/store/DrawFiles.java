package cn.huijian.inspection.store;

import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.draw.DrawInput;
import cn.huijian.engine.draw.DrawInputs;
import cn.huijian.engine.draw.Statement;
import cn.huijian.engine.draw.Transcript;
import cn.huijian.inspection.Plan;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of a draw: what is published, what the bureau keeps, what stays sealed. */
@Component
class DrawFiles {
    private final Documents documents;
    private final JsonMapper json;

    DrawFiles(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    DocumentId commitment(Plan plan, Statement statement, Actor actor) {
        return store(plan.number() + "-承诺.json", "public.draw-commitment", statement.toBytes(), actor);
    }

    /** The staff copy, with strata and weights. */
    DocumentId transcript(Plan plan, Transcript transcript, Actor actor) {
        return store(plan.number() + "-内部.json", "inspection.draw-transcript", transcript.toBytes(), actor);
    }

    DocumentId published(Plan plan, Transcript transcript, Actor actor) {
        return store(
                plan.number() + ".json",
                "public.draw-transcript",
                transcript.publicCopy().toBytes(),
                actor);
    }

    /** A round that was committed to and never drawn stays visible, with the reason. */
    DocumentId cancelled(Plan plan, String commitment, String reason, Instant at, Actor actor) {
        Map<String, String> notice = new TreeMap<>();
        notice.put("cancelledAt", at.truncatedTo(ChronoUnit.SECONDS).toString());
        notice.put("commitment", commitment);
        notice.put("reason", reason);
        notice.put("roundId", plan.number().toString());
        return store(plan.number() + "-取消.json", "public.draw-cancelled", json.writeValueAsBytes(notice), actor);
    }

    private DocumentId store(String name, String purpose, byte[] content, Actor actor) {
        try {
            return documents
                    .store(
                            new NewDocument(name, "application/json", purpose, null),
                            new ByteArrayInputStream(content),
                            actor)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(long document) {
        try (var content = documents.open(new DocumentId(document))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Statement statement(long document) {
        try {
            return Statement.parse(read(document));
        } catch (MalformedJson damaged) {
            throw new IllegalStateException("the published commitment " + document + " cannot be read", damaged);
        }
    }

    static DrawInput unsealed(byte[] sealed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(sealed))) {
            return DrawInputs.parse(zip.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedJson damaged) {
            throw new IllegalStateException("the sealed roster cannot be read", damaged);
        }
    }

    static byte[] compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
