package cn.huijian.kernel;

/** GTIN (商品条码), GB 12904: 8, 12, 13 or 14 digits, the last of which checks by GS1 MOD 10. */
public record Gtin(String value) {
    public Gtin {
        int last = value.length() - 1;
        if (!value.matches("[0-9]{8}|[0-9]{12,14}")
                || CheckCharacters.gs1(value.substring(0, last)) != value.charAt(last)) {
            throw new IllegalArgumentException("not a GTIN: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static Gtin parse(String text) {
        return new Gtin(text);
    }

    /** The fourteen-digit form, filled with zeros in front, by which two spellings of one number are equal. */
    public Gtin padded() {
        return new Gtin("0".repeat(14 - value.length()) + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
