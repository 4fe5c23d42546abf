package cn.huijian.app.tool;

import cn.huijian.app.backup.Restore;
import cn.huijian.app.tool.Tool.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** {@code hj restore FILE --data NEW}. */
final class RestoreVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        Path file = Path.of(arguments.operand("备份文件")).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new IOException("备份文件不存在或不可读：" + file);
        }
        var manifest = Restore.into(arguments.dataFolder(), file);
        long rows = manifest.tables().stream().mapToLong(table -> table.rows()).sum();
        return new Answer(
                true,
                String.format(
                        "已恢复 %,d 张表、%,d 行到 %s（备份于 %s）。",
                        manifest.tables().size(), rows, arguments.dataFolder(), manifest.takenAt()),
                Map.of(
                        "folder",
                        arguments.dataFolder().toString(),
                        "tables",
                        manifest.tables().size(),
                        "rows",
                        rows));
    }
}
