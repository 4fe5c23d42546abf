package cn.huijian.engine.match;

/** 统一社会信用代码: the check character of GB 32100-2015, and the 组织机构代码 inside. */
final class UnifiedCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private UnifiedCode() {}

    /** Σ cᵢ·3^i over the 17 characters, modulo 31, and the check character together make a multiple of 31. */
    static boolean valid(String folded) {
        if (folded.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(folded.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * (i == LENGTH - 1 ? 1 : weight);
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }

    /** Characters 9 to 17: the subject's 组织机构代码 (GB 11714), which it kept when the unified code came. */
    static String organisation(String valid) {
        return valid.substring(8, 17);
    }
}
