package cn.huijian.kernel;

/** The check character methods that several codes share. Package-private: callers use the codes. */
final class CheckCharacters {
    private CheckCharacters() {}

    /** ISO 7064 MOD 11,10 over decimal digits (GB/T 17710): registration numbers and food licences. */
    static char mod11And10(CharSequence digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** GS1 MOD 10: weights 3 and 1 in turn, beginning with 3 at the right. */
    static char gs1(CharSequence digits) {
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += weight * (digits.charAt(i) - '0');
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** GB 11714-1997: check character of an eight-character organisation number. */
    static char organisation(CharSequence eight) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(eight.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
