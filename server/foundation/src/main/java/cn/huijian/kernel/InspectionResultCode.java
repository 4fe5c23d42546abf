package cn.huijian.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * 抽查检查结果 in the categories of the 国家企业信用信息公示系统, one main result to each inspection. Names, what follows and local extensions
 * are dated data ({@code knowledge/base/result-codes}); the national eight and the extensions stand here because every stage speaks of them.
 */
public enum InspectionResultCode {
    NOTHING_FOUND("1", "未发现问题"),
    NOT_DISCLOSED("2", "未按规定公示应当公示的信息"),
    FALSE_DISCLOSURE("3", "公示信息隐瞒真实情况、弄虚作假"),
    CANNOT_BE_REACHED("4", "通过登记的住所(经营场所)无法联系"),
    CORRECTION_ORDERED("5", "发现问题已责令改正"),
    OBSTRUCTED("6", "不配合检查情节严重"),
    NO_SUCH_BUSINESS("7", "未发现开展本次抽查涉及的经营活动"),
    TO_BE_HANDLED("8", "发现问题待后续处理"),
    CLOSED_OR_LIQUIDATING("X1", "已关闭停业或正在组织清算"),
    CANCELLED("X2", "注销"),
    REVOKED("X3", "被吊销营业执照"),
    RESCINDED("X4", "被撤销登记"),
    MOVED_OUT("X5", "迁出"),
    OTHER_DEPARTMENTS_RULES("X6", "违反其他部门规定");

    private final String code;
    private final String words;

    InspectionResultCode(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** {@code 1} to {@code 8} national, {@code X1} to {@code X6} extensions known from local systems. */
    public String code() {
        return code;
    }

    /** As it is published. */
    public String words() {
        return words;
    }

    /** Whether the code is one of the national eight. */
    public boolean isNational() {
        return code.length() == 1;
    }

    /** Reads {@link #code()}. */
    public static InspectionResultCode parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not an inspection result code: " + code));
    }

    public static Optional<InspectionResultCode> find(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code.equals(code))
                .findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
