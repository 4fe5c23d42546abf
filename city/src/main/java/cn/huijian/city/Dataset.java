package cn.huijian.city;

import java.util.List;
import java.util.stream.Stream;

/** The files of the city: name and header of each. Facts begin with 记录编号, 统一社会信用代码, 主体名称. */
public enum Dataset {
    BUSINESS_ENTITY(
            "business-entity",
            "企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址,登记状态,主体种类,行业代码,街道,网格,经度,纬度,"
                    + "联系电话,曾用名,注册号,登记机关,核准日期,注销日期"),
    REGISTRATION_CHANGE("registration-change", "变更日期,变更事项,变更前,变更后"),
    LICENCE("licence", "许可类别,许可证编号,发证日期,有效期至,发证机关,状态"),
    ANNUAL_REPORT("annual-report", "报告年度,公示日期,是否逾期,从业人数,营业总收入,资产总额"),
    ADMINISTRATIVE_PENALTY("administrative-penalty", "决定文号,决定日期,违法行为类型,处罚种类,罚没金额,处罚机关,领域,履行情况"),
    INSPECTION_RESULT("inspection-result", "检查日期,抽查计划编号,检查类型,检查机关,检查事项,结果代码,结果说明"),
    SAMPLING_RESULT("sampling-result", "抽样日期,产品名称,产品类别,批次,结论,不合格项目,检验机构"),
    COMPLAINT("complaint", "收到日期,类型,问题类别,涉及金额,处理状态,处理结果,办结日期"),
    ABNORMAL_LISTING("abnormal-listing", "列入日期,列入事由代码,作出机关,移出日期,移出原因"),
    SERIOUS_VIOLATION_LISTING("serious-violation-listing", "列入日期,列入事由,作出机关,移出日期"),
    TAX_ARREARS("tax-arrears", "公告日期,税种,欠税余额,公告机关,清缴日期"),
    DISHONEST_DEBTOR("dishonest-debtor", "立案日期,案号,执行法院,履行情况,发布日期,退出日期"),
    SOCIAL_INSURANCE("social-insurance", "所属月份,参保人数"),
    SPECIAL_EQUIPMENT("special-equipment", "设备种类,设备代码,使用登记证编号,投用日期,下次检验日期,状态,使用地点"),
    ADVERTISING_MONITORING("advertising-monitoring", "监测日期,媒介,违法类型,条次"),
    ONLINE_OPERATOR("online-operator", "平台名称,店铺名称,开店日期,状态"),
    INTELLECTUAL_PROPERTY("intellectual-property", "类型,编号,授权日期,有效期至,名称"),
    CERTIFICATION("certification", "证书编号,认证项目,发证日期,有效期至,发证机构,状态"),
    EQUITY_FREEZE("equity-freeze", "冻结日期,解除日期,执行法院,股权数额"),
    RELATED_PERSON("related-person", "人员标识,职务,任职日期,离任日期");

    private static final String FACT_COLUMNS = "记录编号,统一社会信用代码,主体名称,";

    private final String id;
    private final String columns;

    Dataset(String id, String columns) {
        this.id = id;
        this.columns = columns;
    }

    /** Name used by files and importers, for example {@code annual-report}. */
    public String id() {
        return id;
    }

    /** Name of the file in a written city. */
    public String fileName() {
        return id + ".csv";
    }

    /** Header row, in the order of the cells. */
    public List<String> header() {
        return List.of((this == BUSINESS_ENTITY ? columns : FACT_COLUMNS + columns).split(","));
    }

    /** The dataset with this id, or an exception that names the ids there are. */
    public static Dataset parse(String id) {
        return Stream.of(values())
                .filter(dataset -> dataset.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dataset " + id + "; there are "
                        + String.join(", ", Stream.of(values()).map(Dataset::id).toList())));
    }
}
