package cn.huijian.kernel;

import java.util.Optional;

/** 主体种类, 《市场主体登记管理条例》第二条. */
public enum EntityKind {
    COMPANY("公司", Group.ENTERPRISE),
    NON_CORPORATE_LEGAL_PERSON("非公司企业法人", Group.ENTERPRISE),
    SOLE_PROPRIETORSHIP("个人独资企业", Group.ENTERPRISE),
    PARTNERSHIP("合伙企业", Group.ENTERPRISE),
    COOPERATIVE("农民专业合作社", Group.COOPERATIVE),
    INDIVIDUAL_BUSINESS("个体工商户", Group.INDIVIDUAL_BUSINESS),
    FOREIGN_COMPANY_BRANCH("外国公司分支机构", Group.BRANCH),
    BRANCH("分支机构", Group.BRANCH);

    /** The four groups by which a bureau counts. */
    public enum Group {
        ENTERPRISE("企业"),
        INDIVIDUAL_BUSINESS("个体工商户"),
        COOPERATIVE("农民专业合作社"),
        BRANCH("分支机构");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /** As it is shown. */
        public String words() {
            return words;
        }
    }

    private final String words;
    private final Group group;

    EntityKind(String words, Group group) {
        this.words = words;
        this.group = group;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }

    public Group group() {
        return group;
    }

    /**
     * Reads 主体种类 or 企业类型 as registers write it ({@code 有限责任公司}, {@code 集体分支机构(非法人)}, {@code 普通合伙}). Empty for
     * {@code N/A} and for words that name no kind, such as {@code 国有经济} or 常驻代表机构.
     */
    public static Optional<EntityKind> read(String given) {
        String words = Spelling.comparable(given);
        if (words.contains("代表机构")) {
            return Optional.empty();
        }
        if (words.contains("外国") && words.contains("分支")) {
            return Optional.of(FOREIGN_COMPANY_BRANCH);
        }
        if (words.contains("分支机构") || words.contains("分公司") || words.contains("经营单位") || words.endsWith("分店")) {
            return Optional.of(BRANCH);
        }
        return readWhole(words);
    }

    private static Optional<EntityKind> readWhole(String words) {
        if (words.startsWith("个体") || words.equals("家庭经营") || words.equals("个人经营")) {
            return Optional.of(INDIVIDUAL_BUSINESS);
        }
        if (words.contains("合作社")) {
            return Optional.of(COOPERATIVE);
        }
        if (words.contains("个人独资")) {
            return Optional.of(SOLE_PROPRIETORSHIP);
        }
        if (words.contains("合伙")) {
            return Optional.of(PARTNERSHIP);
        }
        if (words.contains("非公司") || words.equals("全民所有制") || words.equals("集体所有制") || words.startsWith("股份合作")) {
            return Optional.of(NON_CORPORATE_LEGAL_PERSON);
        }
        return words.contains("公司") ? Optional.of(COMPANY) : Optional.empty();
    }

    /** What the code alone tells: 92 an individual business, 93 a cooperative; 91 leaves it open. */
    public static Optional<EntityKind> of(UnifiedSocialCreditCode code) {
        if (code.department() != '9') {
            return Optional.empty();
        }
        return switch (code.category()) {
            case '2' -> Optional.of(INDIVIDUAL_BUSINESS);
            case '3' -> Optional.of(COOPERATIVE);
            default -> Optional.empty();
        };
    }
}
