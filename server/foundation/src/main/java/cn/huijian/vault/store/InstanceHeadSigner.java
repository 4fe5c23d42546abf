package cn.huijian.vault.store;

import cn.huijian.engine.ledger.HeadSigner;
import cn.huijian.vault.InstanceSigner;
import cn.huijian.vault.model.Sm2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs the heads of the ledger with the instance's key. Every public key it signs with is also noted in {@code secrets/ledger.pub} of the data
 * folder (hex of X.509, one a line), apart from the database, so that a check need not believe a key that somebody put into the database.
 */
@Component
class InstanceHeadSigner implements HeadSigner {
    private final InstanceSigner signer;
    private final Path trusted;

    InstanceHeadSigner(InstanceSigner signer, @Value("${huijian.data-dir:data}") Path dataFolder) {
        this.signer = signer;
        this.trusted = dataFolder.resolve("secrets").resolve("ledger.pub");
    }

    @Override
    public String keyId() {
        return signer.certificate().keyId();
    }

    @Override
    public byte[] publicKey() {
        byte[] key = Sm2.publicKey(signer.certificate().pem()).getEncoded();
        note(HexFormat.of().formatHex(key));
        return key;
    }

    @Override
    public byte[] sign(byte[] message) {
        return Base64.getDecoder().decode(signer.sign(message).value());
    }

    @Override
    public List<byte[]> trustedKeys() {
        publicKey();
        try {
            return Files.readAllLines(trusted).stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void note(String key) {
        try {
            Files.createDirectories(trusted.getParent());
            if (!Files.exists(trusted) || !Files.readAllLines(trusted).contains(key)) {
                Files.writeString(trusted, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
