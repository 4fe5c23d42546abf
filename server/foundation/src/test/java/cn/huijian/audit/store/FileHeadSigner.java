package cn.huijian.audit.store;

import cn.huijian.engine.ledger.HeadSigner;
import cn.huijian.engine.ledger.Sm2;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.List;

/** A key of its own in a folder. */
final class FileHeadSigner implements HeadSigner {
    private static final HexFormat HEX = HexFormat.of();

    private final PrivateKey key;
    private final byte[] publicKey;

    FileHeadSigner(Path dataFolder) throws IOException, GeneralSecurityException {
        Path file = Files.createDirectories(dataFolder.resolve("secrets")).resolve("ledger.key");
        if (!Files.exists(file)) {
            make(file);
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new IllegalStateException("存证签名密钥 " + file + " 不完整；请从备份的密钥文件恢复它。");
        }
        this.key = Sm2.privateKey(HEX.parseHex(lines.get(0).strip()));
        this.publicKey = HEX.parseHex(lines.get(1).strip());
    }

    @Override
    public String keyId() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HEX.formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
        return Sm2.sign(key, message);
    }

    private static void make(Path file) throws IOException {
        var keys = Sm2.newKeys();
        Path fresh = Files.createTempFile(
                file.getParent(),
                "ledger",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh,
                HEX.formatHex(keys.getPrivate().getEncoded()) + "\n"
                        + HEX.formatHex(keys.getPublic().getEncoded()) + "\n");
        try {
            // A link appears whole or not at all, and never over a key that another process made meanwhile.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            // The other one counts.
        } finally {
            Files.delete(fresh);
        }
    }
}
