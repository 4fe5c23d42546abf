package cn.huijian.kernel;

/** 特种设备使用登记证编号 (TSG 08-2017), for example {@code 梯11闽E3622(16)}. */
public record UseCertificateNumber(String value) {
    public UseCertificateNumber {
        if (!value.matches("[锅容管瓶梯起索游车][1-9][0-9][\\u4e00-\\u9fa5][A-Z][A-Z0-9]?[0-9]{3,5}\\([0-9]{2}\\)")) {
            throw new IllegalArgumentException("not a use certificate number: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static UseCertificateNumber parse(String text) {
        return new UseCertificateNumber(text);
    }

    /** Reads a number from outside, brackets of either width. */
    public static CodeReading<UseCertificateNumber> read(String given) {
        try {
            return new CodeReading.Conforming<>(new UseCertificateNumber(Spelling.code(given)));
        } catch (IllegalArgumentException notOne) {
            return new CodeReading.NotACode<>(given, "不符合使用登记证编号的格式, 例: 梯11闽E3622(16)");
        }
    }

    /** 设备种类简称: 锅 容 管 瓶 梯 起 索 游 车. */
    public String equipmentKind() {
        return value.substring(0, 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
