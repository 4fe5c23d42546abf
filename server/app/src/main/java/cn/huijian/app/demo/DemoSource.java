package cn.huijian.app.demo;

import cn.huijian.city.Dataset;
import cn.huijian.exchange.NewSource;
import cn.huijian.exchange.NewSource.Way;
import java.util.List;
import java.util.stream.Stream;

/**
 * The systems from which a bureau of 重庆高新区 would get the files of the city: those of its own sections are uploaded, those of other departments are
 * laid into a folder by the exchange platform of the district. Every name says that the data is invented.
 */
enum DemoSource {
    REGISTRATION(
            "登记注册系统",
            "登记注册科",
            Way.UPLOAD,
            Dataset.BUSINESS_ENTITY,
            Dataset.REGISTRATION_CHANGE,
            Dataset.RELATED_PERSON),
    LICENCES("行政审批系统", "行政审批科", Way.UPLOAD, Dataset.LICENCE),
    ANNUAL_REPORTS("年报公示系统", "信用监管科", Way.UPLOAD, Dataset.ANNUAL_REPORT),
    CASE_HANDLING("执法办案系统", "综合执法支队", Way.UPLOAD, Dataset.ADMINISTRATIVE_PENALTY),
    FORMER_INSPECTIONS("原双随机监管系统", "信用监管科", Way.UPLOAD, Dataset.INSPECTION_RESULT),
    CREDIT_LISTS("信用名录系统", "信用监管科", Way.UPLOAD, Dataset.ABNORMAL_LISTING, Dataset.SERIOUS_VIOLATION_LISTING),
    LABORATORY("抽检监测系统", "质量与食品抽检科", Way.UPLOAD, Dataset.SAMPLING_RESULT),
    HOTLINE("12315 平台", "投诉举报中心", Way.FOLDER, Dataset.COMPLAINT),
    TAX_BUREAU("税务欠税公告", "区税务局", Way.FOLDER, Dataset.TAX_ARREARS),
    COURT("法院执行信息", "区人民法院", Way.FOLDER, Dataset.DISHONEST_DEBTOR, Dataset.EQUITY_FREEZE),
    INSURANCE("社保参保登记", "区人力社保局", Way.FOLDER, Dataset.SOCIAL_INSURANCE),
    EQUIPMENT("特种设备登记系统", "特种设备科", Way.UPLOAD, Dataset.SPECIAL_EQUIPMENT),
    ADVERTISING("广告监测平台", "广告监管科", Way.FOLDER, Dataset.ADVERTISING_MONITORING),
    ONLINE_TRADING("网络交易监测", "网络交易监管科", Way.UPLOAD, Dataset.ONLINE_OPERATOR),
    INTELLECTUAL_PROPERTY("知识产权数据", "区知识产权局", Way.FOLDER, Dataset.INTELLECTUAL_PROPERTY),
    CERTIFICATES("认证认可信息", "认证监管科", Way.FOLDER, Dataset.CERTIFICATION);

    /** The ledger of the licensing office, which knows no codes: it comes besides the register, under its own name. */
    static final NewSource LEDGER = new NewSource(
            "licence-ledger", "许可台账（演示数据）", "行政审批科", List.of(Dataset.BUSINESS_ENTITY.id()), Way.UPLOAD, "每月");

    /** What platforms send in by hand, with the slips of a hand: the quarantine desk has work from the first day. */
    static final NewSource PLATFORMS = new NewSource(
            "platform-lists", "平台报送名单（演示数据）", "网络交易监管科", List.of(Dataset.ONLINE_OPERATOR.id()), Way.UPLOAD, "每季");

    private final NewSource source;
    private final List<Dataset> datasets;

    DemoSource(String title, String owner, Way way, Dataset... datasets) {
        this.datasets = List.of(datasets);
        this.source = new NewSource(
                name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                title + "（演示数据）",
                owner,
                this.datasets.stream().map(Dataset::id).toList(),
                way,
                "");
    }

    NewSource source() {
        return source;
    }

    List<Dataset> datasets() {
        return datasets;
    }

    boolean isWatched() {
        return source.way() == Way.FOLDER;
    }

    static DemoSource of(Dataset dataset) {
        return Stream.of(values())
                .filter(one -> one.datasets.contains(dataset))
                .findFirst()
                .orElseThrow();
    }
}
