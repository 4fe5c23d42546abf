package cn.huijian.enterprise.model;

import java.security.SecureRandom;
import java.util.Locale;

/** A code of twelve signs that are not mistaken for each other on paper or by ear, in groups of four: 60 bits. */
public final class ActivationCode {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActivationCode() {}

    public static String random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As it was typed: case, hyphens and blanks do not count. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
