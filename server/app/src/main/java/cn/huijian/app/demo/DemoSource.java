package cn.huijian.app.demo;

import cn.huijian.city.Dataset;
import cn.huijian.exchange.NewSource;
import cn.huijian.exchange.NewSource.Way;
import java.util.List;

/**
 * The systems from which a bureau of 重庆高新区 would get the files of the city: those of its own sections are uploaded, those of other departments are
 * laid into a folder by the exchange platform of the district. Every name says that the data is invented.
 */
record DemoSource(NewSource source, List<Dataset> datasets) {
    /** Whatever else comes finds its firms in here. */
    static final DemoSource REGISTRATION = of(
            "registration",
            "登记注册系统",
            "登记注册科",
            Way.UPLOAD,
            Dataset.BUSINESS_ENTITY,
            Dataset.REGISTRATION_CHANGE,
            Dataset.RELATED_PERSON);

    static final List<DemoSource> ALL = List.of(
            REGISTRATION,
            of("licences", "行政审批系统", "行政审批科", Way.UPLOAD, Dataset.LICENCE),
            of("annual-reports", "年报公示系统", "信用监管科", Way.UPLOAD, Dataset.ANNUAL_REPORT),
            of("case-handling", "执法办案系统", "综合执法支队", Way.UPLOAD, Dataset.ADMINISTRATIVE_PENALTY),
            of("former-inspections", "原双随机监管系统", "信用监管科", Way.UPLOAD, Dataset.INSPECTION_RESULT),
            of(
                    "credit-lists",
                    "信用名录系统",
                    "信用监管科",
                    Way.UPLOAD,
                    Dataset.ABNORMAL_LISTING,
                    Dataset.SERIOUS_VIOLATION_LISTING),
            of("laboratory", "抽检监测系统", "质量与食品抽检科", Way.UPLOAD, Dataset.SAMPLING_RESULT),
            of("hotline", "12315 平台", "投诉举报中心", Way.FOLDER, Dataset.COMPLAINT),
            of("tax-bureau", "税务欠税公告", "区税务局", Way.FOLDER, Dataset.TAX_ARREARS),
            of("court", "法院执行信息", "区人民法院", Way.FOLDER, Dataset.DISHONEST_DEBTOR, Dataset.EQUITY_FREEZE),
            of("insurance", "社保参保登记", "区人力社保局", Way.FOLDER, Dataset.SOCIAL_INSURANCE),
            of("equipment", "特种设备登记系统", "特种设备科", Way.UPLOAD, Dataset.SPECIAL_EQUIPMENT),
            of("advertising", "广告监测平台", "广告监管科", Way.FOLDER, Dataset.ADVERTISING_MONITORING),
            of("online-trading", "网络交易监测", "网络交易监管科", Way.UPLOAD, Dataset.ONLINE_OPERATOR),
            of("intellectual-property", "知识产权数据", "区知识产权局", Way.FOLDER, Dataset.INTELLECTUAL_PROPERTY),
            of("certificates", "认证认可信息", "认证监管科", Way.FOLDER, Dataset.CERTIFICATION));

    /** The ledger of the licensing office, which knows no codes: it comes besides the register, under its own name. */
    static final NewSource LEDGER = new NewSource(
            "licence-ledger", "许可台账（演示数据）", "行政审批科", List.of(Dataset.BUSINESS_ENTITY.id()), Way.UPLOAD, "每月");

    /** What platforms send in by hand, with the slips of a hand: the quarantine desk has work from the first day. */
    static final NewSource PLATFORMS = new NewSource(
            "platform-lists", "平台报送名单（演示数据）", "网络交易监管科", List.of(Dataset.ONLINE_OPERATOR.id()), Way.UPLOAD, "每季");

    DemoSource {
        datasets = List.copyOf(datasets);
    }

    private static DemoSource of(String code, String title, String owner, Way way, Dataset... datasets) {
        List<Dataset> all = List.of(datasets);
        return new DemoSource(
                new NewSource(
                        code,
                        title + "（演示数据）",
                        owner,
                        all.stream().map(Dataset::id).toList(),
                        way,
                        ""),
                all);
    }

    boolean isWatched() {
        return source.way() == Way.FOLDER;
    }

    static DemoSource of(Dataset dataset) {
        return ALL.stream()
                .filter(one -> one.datasets.contains(dataset))
                .findFirst()
                .orElseThrow();
    }
}
