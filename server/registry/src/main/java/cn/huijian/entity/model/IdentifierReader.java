package cn.huijian.entity.model;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.RegistrationNumber15;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what names a firm in a row: the unified code, or the old registration number beside it or in its place. */
final class IdentifierReader {
    private final Row row;
    private final Map<String, @Nullable String> normalised;
    private final List<RowIssue> warnings;
    private final List<RowIssue> notes;
    private final List<GivenIdentifier> identifiers = new ArrayList<>(2);
    private @Nullable RowIssue refusal;

    /** What is normalised, warned and noted on the way goes into the given collections. */
    IdentifierReader(Row row, Map<String, @Nullable String> normalised, List<RowIssue> warnings, List<RowIssue> notes) {
        this.row = row;
        this.normalised = normalised;
        this.warnings = warnings;
        this.notes = notes;
    }

    /** The identifiers, the code first; none if nothing names a firm. */
    List<GivenIdentifier> read() {
        readCode(row.get(FieldNames.USCC));
        readOldNumber(FieldNames.OLD_NUMBER, row.get(FieldNames.OLD_NUMBER));
        return identifiers;
    }

    /** Why nothing names a firm. */
    RowIssue refusal() {
        return Objects.requireNonNullElseGet(refusal, this::noCode);
    }

    private void readCode(String given) {
        if (given.isEmpty()) {
            return;
        }
        switch (UnifiedSocialCreditCode.read(given)) {
            case CodeReading.Conforming(var code) -> {
                addCode(code.value());
                noteSpelling(given, code.value());
            }
            case CodeReading.WrongCheckCharacter(var spelling, var why) -> {
                addCode(spelling);
                warnings.add(new RowIssue(
                        FieldNames.USCC, "uscc.check-character", why, "请核对营业执照；属实的照原样保留", given, spelling));
            }
            case CodeReading.NotACode(var same, var why) -> {
                if (!readOldNumber(FieldNames.USCC, given)) {
                    refusal =
                            new RowIssue(FieldNames.USCC, "uscc.form", why + "，无法确定是哪一户", "按营业执照更正后重新导入", given, null);
                }
            }
        }
    }

    private void addCode(String code) {
        identifiers.add(new GivenIdentifier(Scheme.USCC, code));
        if (!code.equals(row.get(FieldNames.USCC))) {
            normalised.put(FieldNames.USCC, code);
        }
    }

    private void noteSpelling(String given, String code) {
        if (!given.equals(code)) {
            boolean onlyCase = given.equalsIgnoreCase(code);
            notes.add(new RowIssue(
                    FieldNames.USCC,
                    onlyCase ? "uscc.lower-case" : "uscc.spelling",
                    onlyCase ? "有小写字母，已转大写" : "有空格或全角字符，已规范",
                    "无须处理",
                    given,
                    code));
        }
    }

    /** Whether the text is an old registration number; the number is then kept as an alias. */
    private boolean readOldNumber(String field, String given) {
        if (given.isEmpty()) {
            return false;
        }
        boolean insteadOfCode = field.equals(FieldNames.USCC);
        return switch (RegistrationNumber15.read(given)) {
            case CodeReading.Conforming(var number) -> {
                identifiers.add(new GivenIdentifier(Scheme.REGISTRATION_NUMBER, number.value()));
                if (insteadOfCode) {
                    notes.add(oldNumber(given, number.value()));
                }
                yield true;
            }
            case CodeReading.WrongCheckCharacter(var spelling, var why) -> {
                identifiers.add(new GivenIdentifier(Scheme.REGISTRATION_NUMBER, spelling));
                warnings.add(new RowIssue(field, "number.check-character", why, "请核对营业执照；属实的照原样保留", given, spelling));
                if (insteadOfCode) {
                    notes.add(oldNumber(given, spelling));
                }
                yield true;
            }
            case CodeReading.NotACode(var same, var why) -> {
                if (!insteadOfCode) {
                    warnings.add(new RowIssue(field, "number.form", why, "请核对后更正；该户已按信用代码入库", given, null));
                    normalised.put(field, null);
                }
                yield false;
            }
        };
    }

    private RowIssue oldNumber(String given, String number) {
        return new RowIssue(
                FieldNames.USCC, "uscc.old-number", "是 15 位旧注册号，作为别名保留，该户暂无统一社会信用代码", "换照后随下次导入补上", given, number);
    }

    private RowIssue noCode() {
        return new RowIssue(FieldNames.USCC, "uscc.absent", "没有可用的代码或注册号，无法确定是哪一户", "按营业执照补上后重新导入", "", null);
    }
}
