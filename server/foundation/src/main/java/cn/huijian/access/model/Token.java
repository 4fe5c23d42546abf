package cn.huijian.access.model;

import cn.huijian.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that opens something: 256 random bits. The database keeps only its digest, so who reads the database cannot use it. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Token() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of a token, or of any text that is to be recognised but not kept. */
    public static byte[] digest(String text) {
        return Sha256.of(text);
    }
}
