package cn.huijian.engine.match;

/** The folded value of a record that a comparison looked at, for people to read. */
final class Shown {
    private Shown() {}

    static String value(char[] packed, int name, int comparison) {
        return switch (comparison) {
            case FirmScheme.BRAND -> part(packed, name, Packed.BRAND);
            case FirmScheme.TRADE -> part(packed, name, Packed.TRADE);
            case FirmScheme.FORM -> part(packed, name, Packed.FORM) + part(packed, name, Packed.BRANCH);
            case FirmScheme.PLACE -> part(packed, name, Packed.PLACE);
            case FirmScheme.ADDRESS -> address(packed);
            case FirmScheme.PHONE -> phone(packed);
            case FirmScheme.DISTRICT -> Packed.text(packed, Packed.DISTRICT);
            case FirmScheme.INDUSTRY -> Packed.text(packed, Packed.INDUSTRY);
            default -> throw new IllegalArgumentException("no such comparison: " + comparison);
        };
    }

    private static String phone(char[] packed) {
        String phone = Packed.text(packed, Packed.PHONE);
        return !phone.isEmpty() && phone.charAt(0) == MatchRecord.SEALED ? "已登记（号码不显示）" : phone;
    }

    private static String part(char[] packed, int name, int part) {
        return Packed.text(packed, Packed.field(name, part));
    }

    private static String address(char[] packed) {
        String number = Packed.text(packed, Packed.NUMBER);
        String text = Packed.text(packed, Packed.ROAD) + number + (number.isEmpty() ? "" : "号");
        return (text + " " + Packed.text(packed, Packed.ROOM) + " " + Packed.text(packed, Packed.REST)).strip();
    }
}
