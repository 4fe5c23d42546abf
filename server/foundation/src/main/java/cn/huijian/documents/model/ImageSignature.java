package cn.huijian.documents.model;

import java.util.Locale;

/**
 * Tells from the first bytes whether a file that claims to be a picture or a PDF is one. Media types without a known signature pass, except
 * pictures: a kind of picture we do not know (SVG can carry scripts) is not taken in.
 */
public final class ImageSignature {
    /** How many of the first bytes are needed. */
    public static final int LENGTH = 12;

    private ImageSignature() {}

    /** Whether {@code head}, the first bytes of the content, fits the claimed media type. */
    public static boolean fits(String mediaType, byte[] head) {
        return switch (mediaType.toLowerCase(Locale.ROOT)) {
            case "image/jpeg" -> startsWith(head, 0, 0xFF, 0xD8, 0xFF);
            case "image/png" -> startsWith(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
            case "image/gif" -> startsWith(head, 0, 'G', 'I', 'F', '8');
            case "image/webp" -> startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P');
            case "image/heic", "image/heif" -> startsWith(head, 4, 'f', 't', 'y', 'p');
            case "application/pdf" -> startsWith(head, 0, '%', 'P', 'D', 'F', '-');
            case String other -> !other.startsWith("image/");
        };
    }

    private static boolean startsWith(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
