package cn.huijian.vault.store;

import cn.huijian.vault.model.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap every person's key: from the environment ({@code HUIJIAN_MASTER_KEY}, each 64 hex digits, newest first, separated by commas) or
 * from the file {@code secrets/master.key} in the data folder that only its owner can read, one key a line, newest first, made on the first start.
 * Half of a key wraps, half makes digests for comparing. The first line ever written stays the key of those digests, so that they remain comparable
 * when keys are changed.
 */
@Component
class MasterKey {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final HexFormat HEX = HexFormat.of();

    private final @Nullable Path file;
    private volatile Ring ring;

    MasterKey(
            @Value("${huijian.data-dir:data}") Path dataFolder,
            @Value("${HUIJIAN_MASTER_KEY:#{null}}") @Nullable String given)
            throws IOException {
        this.file = given == null
                ? Files.createDirectories(dataFolder.resolve("secrets")).resolve("master.key")
                : null;
        this.ring = given == null ? read() : Ring.of(List.of(given.split(",")));
    }

    /** The keys by number, the one in use first; the oldest one makes digests. */
    private record Ring(List<String> keys, Map<String, byte[]> wrapping, String current) {
        static Ring of(List<String> lines) {
            var keys = lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Ring::checked)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException("没有主密钥，请检查 HUIJIAN_MASTER_KEY 或 secrets/master.key。");
            }
            var wrapping = new LinkedHashMap<String, byte[]>();
            keys.forEach(key -> wrapping.put(idOf(key), Arrays.copyOf(HEX.parseHex(key), Seal.KEY_BYTES)));
            return new Ring(keys, wrapping, wrapping.keySet().iterator().next());
        }

        private static String checked(String line) {
            if (!line.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalStateException("主密钥应为 64 个十六进制字符，请检查 HUIJIAN_MASTER_KEY 或 secrets/master.key。");
            }
            return line.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The wrapping key with this number. Another process of the instance may have changed the key: the file is read again before giving up.
     *
     * @throws IllegalStateException if it is not there
     */
    byte[] wrapping(String keyId) {
        byte[] key = ring.wrapping().get(keyId);
        if (key == null && file != null) {
            ring = read();
            key = ring.wrapping().get(keyId);
        }
        if (key == null) {
            throw new IllegalStateException(
                    "内容由另一把主密钥（编号 " + keyId + "）加密，当前主密钥编号为 " + id() + "。请把备份时另存的密钥放回 secrets/master.key。");
        }
        return key;
    }

    /** Names the key in use without telling anything about it; stored with each row so that keys can be changed. */
    String id() {
        return ring.current();
    }

    /** Numbers of all keys that are there, the one in use first. */
    List<String> ids() {
        return List.copyOf(ring.wrapping().keySet());
    }

    /**
     * Makes a new key and uses it from now on. It is on the disk before any row is sealed with it.
     *
     * @throws IllegalStateException if the keys come from the environment: then whoever sets them puts a new one in front
     */
    synchronized String renew() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var keys = new ArrayList<String>();
        keys.add(HEX.formatHex(fresh));
        keys.addAll(read().keys());
        write(keys);
        return id();
    }

    /** HMAC-SM3 under the pepper: equal values give equal digests, and nobody without the key can try values out. */
    byte[] mac(String text) {
        return mac(pepperOf(ring.keys().getLast()), text);
    }

    private static byte[] mac(byte[] pepper, String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(pepper));
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }

    private static String idOf(String key) {
        return HEX.formatHex(Arrays.copyOf(mac(pepperOf(key), "key-id"), ID_BYTES));
    }

    private static byte[] pepperOf(String key) {
        return Arrays.copyOfRange(HEX.parseHex(key), Seal.KEY_BYTES, BYTES);
    }

    private Ring read() {
        try {
            Path path = fileOrFail();
            if (!Files.exists(path)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, HEX.formatHex(fresh));
            }
            return Ring.of(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be read", e);
        }
    }

    /** Into a file beside it, forced to the disk, then moved over: a power cut leaves the old keys or the new ones. */
    private void write(List<String> keys) {
        try {
            Path path = fileOrFail();
            Path next = path.resolveSibling("master.key.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, String.join("\n", keys) + "\n");
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ring = Ring.of(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be written", e);
        }
    }

    private Path fileOrFail() {
        if (file == null) {
            throw new IllegalStateException("主密钥来自环境变量 HUIJIAN_MASTER_KEY：请把新密钥写在最前、旧密钥留在其后（逗号分隔），重新启动后再重新加密。");
        }
        return file;
    }
}
