package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers printed in {@code docs/draw.md} are those that the engine computes. */
class F02_WorkedExampleTest {
    private static final Path DOCUMENT = Path.of("../../docs/draw.md");
    private static final String BEGIN = "<!-- example: computed by F02_WorkedExampleTest -->\n```text\n";
    private static final String END = "```\n<!-- end of example -->\n";

    @Test
    void the_example_in_the_document_is_recomputed() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        assertThat(end).isGreaterThan(begin - 1);
        String computed = String.join("\n", lines()) + "\n";
        if (Boolean.getBoolean("huijian.vectors.write")) {
            document = document.substring(0, begin) + computed + document.substring(end);
            Files.writeString(DOCUMENT, document);
            end = document.indexOf(END);
        }

        assertThat(document.substring(begin, end)).isEqualTo(computed);
    }

    private static List<String> lines() {
        DrawInput input = Example.input();
        Frozen frozen = Rounds.freeze(input);
        Transcript transcript = Rounds.draw(input, Rounds.NUMBERS);
        List<String> lines = new ArrayList<>();
        lines.add("round secret      " + input.secret().reveal());
        lines.add("label key         " + Tags.labelKey(input.secret()));
        lines.add("");
        lines.add("strata (staff only: key, weight, exact share of "
                + frozen.rules().total() + ")");
        for (Allocation.Row row : frozen.allocation()) {
            lines.add("  %s  %s  size %d  weight %s  share %s  quota %d"
                    .formatted(
                            row.candidate().label(),
                            String.join("/", row.candidate().key()),
                            row.candidate().size(),
                            row.candidate().weight(),
                            row.share(),
                            row.quota()));
        }
        entrant(frozen, lines);
        lines.add("");
        for (Transcript.StratumLeaves stratum : transcript.roster().strata()) {
            lines.add("stratum " + stratum.label() + "  digest " + stratum.digest());
            stratum.leaves().forEach(leaf -> lines.add("  leaf " + leaf + "  rank " + rank(transcript, leaf)));
        }
        lines.add("");
        lines.add("roster digest     " + transcript.statement().rosterDigest());
        lines.add("rules digest      " + transcript.statement().rulesDigest());
        lines.add("officers digest   " + transcript.statement().officersDigest());
        lines.add("statement         " + text(transcript.statement().toJson().toBytes()));
        lines.add("commitment        " + transcript.commitment());
        lines.add("public value      03 09 14 20 27 31 + 08");
        lines.add("seed              " + transcript.seed());
        lines.add("");
        for (int i = 0; i < transcript.drawn().size(); i++) {
            lines.add("drawn %d  %s %s"
                    .formatted(
                            i + 1,
                            transcript.drawn().get(i).entrant().code(),
                            transcript.drawn().get(i).entrant().name()));
            Transcript.Assignment assignment = transcript.assignments().get(i);
            lines.add("  %s %s"
                    .formatted(
                            assignment.pairing(),
                            assignment.officers().stream()
                                    .map(officer -> certificate(transcript, officer))
                                    .toList()));
        }
        lines.add("result            " + transcript.result());
        return lines;
    }

    private static void entrant(Frozen frozen, List<String> lines) {
        OwnLeaf own = frozen.ownLeaf("91509901MA0D1E2025").orElseThrow();
        lines.add("");
        lines.add("entrant bytes     " + text(own.identity().toBytes()));
        lines.add("salt              " + own.salt());
        lines.add("leaf              " + own.leaf());
    }

    private static Hash rank(Transcript transcript, Hash leaf) {
        return Tags.targetRank(transcript.seed(), leaf);
    }

    private static String certificate(Transcript transcript, Hash officer) {
        return transcript.openings().stream()
                .filter(opening -> opening.officer().equals(officer))
                .map(Transcript.OfficerOpening::certificate)
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
