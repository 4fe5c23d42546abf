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
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** The files of a draw: what is published, what the bureau keeps, what stays sealed. */
@Component
class DrawFiles {
    private final Documents documents;

    DrawFiles(Documents documents) {
        this.documents = documents;
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
