package cn.huijian.app.tool;

import cn.huijian.app.backup.Backup;
import cn.huijian.app.tool.Tool.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** {@code hj backup FILE}. */
final class BackupVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        Path file = Path.of(arguments.operand("备份文件")).toAbsolutePath();
        Path folder = arguments.dataFolder();
        var manifest = FolderDatabase.with(folder, database -> Backup.write(database, folder, file, Instant.now()));
        long rows = manifest.tables().stream().mapToLong(table -> table.rows()).sum();
        String key = Files.exists(folder.resolve("secrets")) ? "；密钥另存为 " + file + ".key，请与备份分开保管" : "";
        return new Answer(
                true,
                String.format("已备份 %,d 张表、%,d 行到 %s%s。", manifest.tables().size(), rows, file, key),
                Map.of("file", file.toString(), "tables", manifest.tables().size(), "rows", rows));
    }
}
