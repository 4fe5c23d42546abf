package cn.huijian.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of docs/ledger.md, computed anew. */
class WorkedExampleTest {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([0-9a-f]{64,})` \\|");
    private static final HashRule RULE = HashRule.SM3;

    @Test
    void the_page_says_what_the_engine_computes() throws IOException {
        var entries = List.of(entry("audit", 1, "11"), entry("audit", 2, "22"), entry("draw", 7, "33"));
        var frontier = Frontier.empty(RULE);
        Map<String, String> computed = new LinkedHashMap<>();
        computed.put("leaf bytes 0", HexFormat.of().formatHex(entries.getFirst().bytes()));
        for (int i = 0; i < entries.size(); i++) {
            NodeHash leaf = entries.get(i).leaf(RULE);
            computed.put("leaf " + i, leaf.toString());
            frontier.append(leaf, (level, index, hash) -> {
                if (level == 1) {
                    computed.put("node over 0 and 1", hash.toString());
                }
            });
        }
        var head = new TreeHead(
                "example", RULE, 1, 3, frontier.root(), Instant.parse("2026-11-21T01:02:03.000004Z"), TreeHead.NONE);
        computed.put("root", frontier.root().toString());
        computed.put("head bytes", HexFormat.of().formatHex(head.bytes()));
        computed.put("head digest", head.digest().toString());
        assertThat(written()).containsExactlyInAnyOrderEntriesOf(computed);
        var path = List.of(entries.get(0).leaf(RULE), entries.get(2).leaf(RULE));
        assertThat(ProofCheck.includes(RULE, entries.get(1).leaf(RULE), 1, 3, path, frontier.root()))
                .isTrue();
    }

    private static LedgerEntry entry(String kind, long number, String octet) {
        return new LedgerEntry(kind, number, NodeHash.parse(octet.repeat(NodeHash.LENGTH)));
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        var rows = ROW.matcher(Files.readString(Path.of("../../docs/ledger.md")));
        while (rows.find()) {
            written.put(rows.group(1), rows.group(2));
        }
        return written;
    }
}
