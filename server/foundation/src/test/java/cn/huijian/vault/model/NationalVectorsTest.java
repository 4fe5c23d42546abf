package cn.huijian.vault.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.junit.jupiter.api.Test;

/** The published vectors of SM2, SM3, HMAC-SM3 and SM4, so that what we sign and seal opens elsewhere. */
class NationalVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sm3_gives_the_published_digests() throws IOException {
        var cases = blocks("crypto/evpmd_sm3.txt").stream()
                .filter(block -> "SM3".equalsIgnoreCase(block.get("Digest")))
                .toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(8);
        for (var block : cases) {
            byte[] input = bytes(block, "Input");
            var sm3 = new SM3Digest();
            sm3.update(input, 0, input.length);
            byte[] digest = new byte[sm3.getDigestSize()];
            sm3.doFinal(digest, 0);
            assertThat(HEX.formatHex(digest)).isEqualTo(hex(block, "Output"));
        }
    }

    @Test
    void hmac_sm3_gives_the_published_codes() throws IOException {
        var cases = blocks("crypto/evpmac_sm3.txt");
        assertThat(cases).hasSize(4);
        for (var block : cases) {
            byte[] input = bytes(block, "Input");
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(bytes(block, "Key")));
            mac.update(input, 0, input.length);
            byte[] code = new byte[mac.getMacSize()];
            mac.doFinal(code, 0);
            assertThat(HEX.formatHex(code)).isEqualTo(hex(block, "Output"));
        }
    }

    @Test
    void sm4_encrypts_the_published_block() throws IOException {
        var cases = blocks("crypto/evpciph_sm4.txt").stream()
                .filter(block -> "SM4-ECB".equals(block.get("Cipher")))
                .toList();
        assertThat(cases).hasSize(1);
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(bytes(cases.getFirst(), "Key")));
        byte[] out = new byte[16];
        engine.processBlock(bytes(cases.getFirst(), "Plaintext"), 0, out, 0);
        assertThat(HEX.formatHex(out)).isEqualTo(hex(cases.getFirst(), "Ciphertext"));
    }

    /** The inputs of those vectors are ready digests e, so the user id plays no part. */
    @Test
    void sm2_accepts_the_published_signatures_and_refuses_them_changed() throws Exception {
        var file = Files.readString(SharedData.file("crypto/evppkey_sm2.txt"));
        String pem = file.substring(
                file.indexOf("-----BEGIN PRIVATE KEY-----") + "-----BEGIN PRIVATE KEY-----".length(),
                file.indexOf("-----END PRIVATE KEY-----"));
        byte[] pkcs8 = Base64.getMimeDecoder().decode(pem);
        var secret = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8);
        var open = new ECPublicKeyParameters(
                secret.getParameters().getG().multiply(secret.getD()), secret.getParameters());
        var cases = blocks("crypto/evppkey_sm2.txt").stream()
                .filter(block -> block.containsKey("Verify") && !block.containsKey("Result"))
                .toList();
        assertThat(cases).hasSize(2);
        for (var block : cases) {
            assertThat(accepts(open, bytes(block, "Input"), bytes(block, "Output")))
                    .isTrue();
            byte[] changed = bytes(block, "Input");
            changed[0] ^= 1;
            assertThat(accepts(open, changed, bytes(block, "Output"))).isFalse();
        }
        byte[] message = "a".getBytes(StandardCharsets.US_ASCII);
        assertThat(Sm2.sign(Sm2.privateKey(pkcs8), message)).isNotBlank();
    }

    /** Checks a signature over a ready digest e (GB/T 32918.2, 7.1 from B4 on). */
    private static boolean accepts(ECPublicKeyParameters key, byte[] digest, byte[] signature) {
        var signer =
                new SM2Signer(org.bouncycastle.crypto.signers.StandardDSAEncoding.INSTANCE, new GivenDigest(digest));
        signer.init(false, new org.bouncycastle.crypto.params.ParametersWithID(key, new byte[0]));
        return signer.verifySignature(signature);
    }

    private static final class GivenDigest implements org.bouncycastle.crypto.Digest {
        private final byte[] digest;

        GivenDigest(byte[] digest) {
            this.digest = digest.clone();
        }

        @Override
        public String getAlgorithmName() {
            return "given";
        }

        @Override
        public int getDigestSize() {
            return digest.length;
        }

        @Override
        public void update(byte in) {}

        @Override
        public void update(byte[] in, int from, int length) {}

        @Override
        public int doFinal(byte[] out, int from) {
            System.arraycopy(digest, 0, out, from, digest.length);
            return digest.length;
        }

        @Override
        public void reset() {}
    }

    private static List<Map<String, String>> blocks(String file) throws IOException {
        var blocks = new ArrayList<Map<String, String>>();
        var block = new TreeMap<String, String>();
        for (String line :
                (Files.readString(SharedData.file(file)) + "\n\n").lines().toList()) {
            int equals = line.indexOf('=');
            if (line.isBlank()) {
                if (block.size() > 1) {
                    blocks.add(new TreeMap<>(block));
                }
                block.clear();
            } else if (!line.startsWith("#") && equals > 0 && !line.startsWith("Title")) {
                block.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return blocks;
    }

    private static byte[] bytes(Map<String, String> block, String key) {
        String text = String.valueOf(block.get(key));
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1).getBytes(StandardCharsets.US_ASCII)
                : HEX.parseHex(text);
    }

    private static String hex(Map<String, String> block, String key) {
        return String.valueOf(block.get(key)).toLowerCase(Locale.ROOT);
    }
}
