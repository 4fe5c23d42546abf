package cn.huijian.city;

/** 主体种类 with the two leading characters of its 统一社会信用代码. */
enum Kind {
    ENTERPRISE("企业", "91"),
    INDIVIDUAL("个体工商户", "92"),
    COOPERATIVE("农民专业合作社", "93"),
    BRANCH("分支机构", "91");

    private final String label;
    private final String codePrefix;

    Kind(String label, String codePrefix) {
        this.label = label;
        this.codePrefix = codePrefix;
    }

    String label() {
        return label;
    }

    String codePrefix() {
        return codePrefix;
    }
}
