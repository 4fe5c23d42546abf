package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The files in {@code src/test/resources/vectors}, which every other verifier must agree with. Run with
 * {@code -Dhuijian.vectors.write=true} after a deliberate change of the format.
 */
class F01_PublishedVectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    private static final boolean WRITE = Boolean.getBoolean("huijian.vectors.write");
    private final Transcript lottery = Rounds.draw(Example.input(), Rounds.NUMBERS);
    private final Transcript reveals = Rounds.draw(Example.byReveals(), Reveals.all());

    @Test
    void transcripts_of_both_kinds_are_reproduced_byte_for_byte() throws IOException {
        compare("public-value.public.json", lottery.publicCopy().toBytes());
        compare("public-value.staff.json", lottery.toBytes());
        compare("commit-reveal.public.json", reveals.publicCopy().toBytes());
        compare("public-value.statement.json", lottery.statement().toBytes());
    }

    @Test
    void receipts_of_a_firm_that_took_part_and_of_an_excluded_one() throws IOException {
        Frozen frozen = Rounds.freeze(Example.input());
        compare(
                "own-leaf.json",
                frozen.ownLeaf("91509901MA0D1E4043").orElseThrow().toBytes());
        compare(
                "own-leaf.excluded.json",
                frozen.ownLeaf("91509901MA0D1E9090").orElseThrow().toBytes());
    }

    @Test
    void digests_of_every_purpose() throws IOException {
        compare("digests.json", Lines.close(digests().toBytes()));
    }

    /** Each entry: a changed copy of public-value.public.json as {path, value} and the fault that must be named. */
    @Test
    void tamperings_and_their_faults() throws IOException, MalformedJson {
        Json document = Json.parse(lottery.publicCopy().toBytes());
        List<Json> entries = new ArrayList<>();
        String previous = "";
        for (Tampering tampering : Tampering.values(document)) {
            String path = tampering.path().substring(0, tampering.path().indexOf(" := "));
            if (!path.equals(previous)
                    && Verification.verify(tampering.document().toBytes())
                            instanceof VerificationResult.Fault(var kind, String where, String reason)) {
                entries.add(Json.fields(Map.of(
                        "document", Json.of(new String(changed(tampering), StandardCharsets.UTF_8)),
                        "fault", Json.of(kind.name()),
                        "path", Json.of(path),
                        "where", Json.of(where))));
            }
            previous = path;
        }
        compare("tampered.json", Lines.close(Json.items(everyFourth(entries)).toBytes()));
    }

    private static byte[] changed(Tampering tampering) {
        return tampering.document().toBytes();
    }

    /** Enough of each section, and a file that can still be read. */
    private static List<Json> everyFourth(List<Json> entries) {
        List<Json> some = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 4) {
            some.add(entries.get(i));
        }
        return some;
    }

    private static Json digests() {
        Hash salt = Rounds.secretSeed();
        Json entrant = Json.fields(Map.of("code", Json.of("1"), "name", Json.of("云江\"店\"\n𠮷")));
        TreeMap<String, Json> digests = new TreeMap<>();
        digests.put("salt", TranscriptForm.hash(salt));
        digests.put("entrant", entrant);
        digests.put("leaf", TranscriptForm.hash(Tags.leaf("R-1", "0123456789", salt, entrant)));
        digests.put("exclusion", TranscriptForm.hash(Tags.exclusion("R-1", salt, entrant)));
        digests.put("officer", TranscriptForm.hash(Tags.officer("R-1", salt, entrant)));
        digests.put("reason", TranscriptForm.hash(Tags.reason("R-1", salt, "近亲属")));
        digests.put("stratum", TranscriptForm.hash(Tags.stratum("0123456789", List.of(salt, salt))));
        digests.put("emptyStratum", TranscriptForm.hash(Tags.stratum("", List.of())));
        digests.put("roster", TranscriptForm.hash(Tags.roster(entrant)));
        digests.put("rules", TranscriptForm.hash(Tags.rules(entrant)));
        digests.put("officers", TranscriptForm.hash(Tags.officers(entrant)));
        digests.put("commitment", TranscriptForm.hash(Tags.commitment(entrant)));
        digests.put(
                "reveal",
                TranscriptForm.hash(Tags.reveal("R-1", "a", HexFormat.of().parseHex("11".repeat(32)), "值")));
        digests.put("seed", TranscriptForm.hash(Tags.seed(salt, "public-value", List.of("名", "值"))));
        digests.put("targetRank", TranscriptForm.hash(Tags.targetRank(salt, salt)));
        digests.put("officerRank", TranscriptForm.hash(Tags.officerRank(salt, salt, salt)));
        digests.put("result", TranscriptForm.hash(Tags.result(entrant, entrant, entrant)));
        return Json.fields(digests);
    }

    private static void compare(String name, byte[] expected) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.write(file, expected);
        }
        assertThat(Files.readString(file)).as(name).isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }
}
