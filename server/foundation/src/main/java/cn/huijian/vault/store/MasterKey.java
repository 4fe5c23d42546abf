package cn.huijian.vault.store;

import cn.huijian.vault.model.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps every person's key: from the environment ({@code HUIJIAN_MASTER_KEY}, 64 hex digits) or a file in the data folder that only its
 * owner can read, made on the first start. Half wraps keys, half makes digests for comparing.
 */
@Component
class MasterKey {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final byte[] wrapping;
    private final byte[] pepper;
    private final String id;

    MasterKey(
            @Value("${huijian.data-dir:data}") Path dataFolder,
            @Value("${HUIJIAN_MASTER_KEY:#{null}}") @Nullable String given)
            throws IOException {
        byte[] all = given == null ? file(dataFolder) : HexFormat.of().parseHex(given.strip());
        if (all.length != BYTES) {
            throw new IllegalStateException("主密钥应为 64 个十六进制字符，请检查 HUIJIAN_MASTER_KEY 或 secrets/master.key。");
        }
        this.wrapping = Arrays.copyOf(all, Seal.KEY_BYTES);
        this.pepper = Arrays.copyOfRange(all, Seal.KEY_BYTES, BYTES);
        this.id = HexFormat.of().formatHex(Arrays.copyOf(mac("key-id"), ID_BYTES));
    }

    byte[] wrapping() {
        return wrapping;
    }

    /**
     * The wrapping key with this number.
     *
     * @throws IllegalStateException if it is not there
     */
    byte[] wrapping(String keyId) {
        if (!keyId.equals(id)) {
            throw new IllegalStateException(
                    "内容由另一把主密钥（编号 " + keyId + "）加密，当前主密钥编号为 " + id + "。请把备份时另存的密钥放回 secrets/master.key。");
        }
        return wrapping;
    }

    /** Names the key without telling anything about it; stored with each row so that keys can be rotated. */
    String id() {
        return id;
    }

    /** HMAC-SM3 under the pepper: equal values give equal digests, and nobody without the key can try values out. */
    byte[] mac(String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(pepper));
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }

    private static byte[] file(Path dataFolder) throws IOException {
        Path file = Files.createDirectories(dataFolder.resolve("secrets")).resolve("master.key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(fresh));
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }
}
