package cn.huijian.sharing.store;

import cn.huijian.documents.Documents;
import cn.huijian.kernel.Refusal;
import cn.huijian.sharing.ReportPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder from which an exchange gateway (前置机) takes files. A file appears there whole or not at all. */
@Component
class OutboundFolder {
    private final Documents documents;
    private final String folder;

    OutboundFolder(Documents documents, @Value("${huijian.sharing.outbound-folder:}") String folder) {
        this.documents = documents;
        this.folder = folder;
    }

    /** Puts a package there; why not, if it could not. */
    Optional<Refusal> put(ReportPackage reportPackage) {
        if (folder.isBlank()) {
            return Optional.of(new Refusal(
                    "sharing.no-outbound-folder", "没有配置交换目录。请系统管理员设置 huijian.sharing.outbound-folder，或改用下载。"));
        }
        try {
            Path target = Files.createDirectories(Path.of(folder)).resolve(reportPackage.fileName());
            Path part = target.resolveSibling("." + reportPackage.fileName() + ".part");
            try (var content = documents.open(reportPackage.document())) {
                Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refusal(
                    "sharing.outbound-failed", "写入交换目录 " + folder + " 失败：" + e.getMessage() + "。请检查目录权限和空间后重试。"));
        }
    }
}
