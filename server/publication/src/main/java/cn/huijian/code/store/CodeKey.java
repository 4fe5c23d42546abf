package cn.huijian.code.store;

import cn.huijian.code.model.CodeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret with which codes are signed: a file in the data folder that only its owner can read, made on the first start. */
@Configuration(proxyBeanMethods = false)
class CodeKey {
    private static final int KEY_BYTES = 32;

    @Bean
    CodeText codeText(@Value("${huijian.data-dir:data}") Path dataFolder) throws IOException {
        Path file = Files.createDirectories(dataFolder.resolve("secrets")).resolve("scan-code.key");
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key);
        }
        return new CodeText(Files.readAllBytes(file));
    }
}
