package cn.huijian.access.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238 over RFC 4226): HMAC-SHA-1, steps of 30 seconds, six digits, which is what every authenticator app speaks. A code
 * is taken once: the caller keeps the last step and asks only for later ones.
 */
public final class Totp {
    /** Bytes of a fresh secret (RFC 4226 R6 recommends 160 bits). */
    public static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step that an instant falls into. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, six digits. */
    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    /**
     * The step whose code was typed, if it is later than {@code lastStep} and at most {@code drift} steps from now.
     *
     * @param typed as typed; blanks are ignored
     */
    public static OptionalLong match(byte[] secret, String typed, Instant now, int drift, long lastStep) {
        byte[] given = typed.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - drift; step <= step(now) + drift; step++) {
            byte[] right = code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given) && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Base 32 without padding (RFC 4648), as people type it into an app. */
    public static String base32(byte[] secret) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : secret) {
            buffer = buffer << 8 | (value & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >>> (bits - 5) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }

    /** Reads {@link #base32} back. */
    public static byte[] fromBase32(String text) {
        byte[] all = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int place = 0; place < text.length(); place++) {
            buffer = buffer << 5 | BASE32.indexOf(text.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                all[at++] = (byte) (buffer >>> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return Arrays.copyOf(all, at);
    }

    /** What the enrolment picture says (Key URI Format). */
    public static String uri(byte[] secret, String login, String issuer) {
        String name = encode(issuer) + ":" + encode(login);
        return "otpauth://totp/" + name + "?secret=" + base32(secret) + "&issuer=" + encode(issuer)
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
