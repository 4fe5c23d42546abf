package cn.huijian.vault.model;

/** Masked forms for display (rulebook 14 #36): 张*, 前6后4, 前3后4, address to the district. */
public final class Masking {
    private static final int ID_HEAD = 6;
    private static final int PHONE_HEAD = 3;
    private static final int TAIL = 4;

    private Masking() {}

    /** The masked form of a field's value. A field of unknown meaning is masked whole. */
    public static String mask(String field, String value) {
        return switch (field) {
            case "name" -> name(value);
            case "phone" -> middle(value, PHONE_HEAD);
            case "id-number" -> middle(value, ID_HEAD);
            case "address" -> address(value);
            default -> "*".repeat(Math.min(value.length(), TAIL));
        };
    }

    private static String name(String value) {
        int first = value.offsetByCodePoints(0, Math.min(1, value.codePointCount(0, value.length())));
        return value.substring(0, first) + "*".repeat(Math.max(1, value.codePointCount(0, value.length()) - 1));
    }

    private static String middle(String value, int head) {
        if (value.length() <= head + TAIL) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - TAIL)
                + value.substring(value.length() - TAIL);
    }

    private static String address(String value) {
        int end = Math.max(value.indexOf('区'), value.indexOf('县'));
        return end < 0 ? "***" : value.substring(0, end + 1) + "***";
    }
}
