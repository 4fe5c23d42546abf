package cn.huijian.app.tool;

import cn.huijian.app.backup.Restore;
import cn.huijian.app.tool.Arguments.Misuse;
import cn.huijian.app.tool.Tool.Answer;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.LedgerVerifier;
import cn.huijian.audit.SavedHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code hj audit verify [--data DIR|FILE] [--heads FILE]}: walks trail, draws, documents and heads of a data folder, running or not, or of a backup. */
final class AuditVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of("--data", "--heads");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        if (!arguments.operand("verify").equals("verify")) {
            throw new Misuse("audit 只有一个动作：verify");
        }
        Path given = arguments.dataFolder();
        return answer(
                Files.isRegularFile(given) ? ofBackup(given, saved(arguments)) : ofFolder(given, saved(arguments)));
    }

    /** Heads kept outside earlier (系统 → 审计 → 另存树头), one a line. */
    private static List<SavedHead> saved(Arguments arguments) throws IOException {
        var file = arguments.option("--heads");
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return Files.readAllLines(Path.of(file.get())).stream()
                    .filter(line -> !line.isBlank())
                    .map(SavedHead::parse)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw new Misuse(String.valueOf(unreadable.getMessage()));
        }
    }

    private static LedgerVerification ofFolder(Path folder, List<SavedHead> saved) throws IOException, SQLException {
        Path keys = folder.resolve("secrets").resolve("ledger.pub");
        List<byte[]> trusted = Files.exists(keys)
                ? Files.readAllLines(keys).stream()
                        .map(HexFormat.of()::parseHex)
                        .toList()
                : List.of();
        return FolderDatabase.with(folder, database -> {
            try (var connection = database.getConnection();
                    var tables = connection.getMetaData().getTables(null, "audit", "ledger", null)) {
                if (!tables.next()) {
                    throw new IOException("数据目录 " + folder + " 由较早的版本写成，还没有存证日志。请用本版本启动一次，再校验。");
                }
            }
            return LedgerVerifier.verify(database, trusted, saved);
        });
    }

    private static LedgerVerification ofBackup(Path file, List<SavedHead> saved) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("huijian-verify");
        try {
            Restore.into(folder, file);
            return ofFolder(folder, saved);
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    static Answer answer(LedgerVerification found) {
        String walked = String.format("核对记录 %,d 条、存证叶子 %,d 片、树头 %,d 个", found.records(), found.leaves(), found.heads());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("valid", found.valid());
        json.put("records", found.records());
        json.put("leaves", found.leaves());
        json.put("heads", found.heads());
        json.put("findings", found.findings());
        return new Answer(
                found.valid(),
                found.valid()
                        ? walked + "，全部相符。"
                        : walked + "，发现 " + found.findings().size() + " 处不符：\n"
                                + found.findings().stream()
                                        .map(Finding::sentence)
                                        .collect(Collectors.joining("\n")),
                json);
    }
}
