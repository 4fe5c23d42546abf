package cn.huijian.exchange.model;

import cn.huijian.exchange.GivenDate;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.kernel.Spelling;

/** Whether a value could stand in a field at all: the loosest check, enough to notice that columns slipped. */
final class ValueShape {
    private ValueShape() {}

    static boolean fits(FieldDeclaration field, String value) {
        return switch (field.type()) {
            case TEXT, PERSON, PHONE -> true;
            case WORDS -> value.length() <= 100 && !isBareNumber(value);
            case USCC -> isCode(value, 15, 18);
            case REGISTRATION_NUMBER -> isCode(value, 13, 15);
            case DATE -> GivenDate.read(value).isPresent();
            case MONEY ->
                value.length() <= 60
                        && value.chars()
                                .anyMatch(c -> Character.isDigit(c) || "零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(c) >= 0);
            case CODE ->
                field.codes().isEmpty() ? value.length() <= 20 : field.codes().contains(Spelling.tidy(value));
            case NUMBER ->
                value.length() <= 30
                        && Character.isDigit(
                                Spelling.code(value).replaceAll("^[-+.]", "").codePointAt(0));
        };
    }

    private static boolean isBareNumber(String value) {
        return Spelling.code(value).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    private static boolean isCode(String value, int shortest, int longest) {
        String code = Spelling.code(value);
        return code.length() >= shortest
                && code.length() <= longest
                && code.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
