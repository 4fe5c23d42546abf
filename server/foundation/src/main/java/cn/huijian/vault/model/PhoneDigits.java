package cn.huijian.vault.model;

import cn.huijian.kernel.Spelling;

/** The digits by which a telephone is known, however it was written: 86 and the area code in front of a fixed line go. */
public final class PhoneDigits {
    private static final int MOBILE = 11;
    private static final int FEWEST = 5;
    /** An area code and a fixed line of seven digits. */
    private static final int WITH_AREA = 10;

    private PhoneDigits() {}

    /** Empty if it is too short for a telephone. */
    public static String of(String written) {
        String digits = Spelling.halfWidth(written).replaceAll("[^0-9]", "");
        if (digits.length() > MOBILE && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        if (digits.startsWith("0") && digits.length() >= WITH_AREA) {
            boolean short3 = digits.startsWith("01") || digits.startsWith("02");
            digits = digits.substring(short3 ? 3 : 4);
        }
        return digits.length() < FEWEST ? "" : digits;
    }
}
