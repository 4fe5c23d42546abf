package cn.huijian.entity.model;

/** Names of the fields of the dataset {@code business-entity}. */
public final class FieldNames {
    public static final String DATASET = "business-entity";
    public static final String NAME = "企业名称";
    public static final String USCC = "统一社会信用代码";
    public static final String OLD_NUMBER = "注册号";
    public static final String ESTABLISHED = "注册日期";
    public static final String TYPE = "企业类型";
    public static final String KIND = "主体种类";
    public static final String PERSON = "法人代表";
    public static final String PHONE = "联系电话";
    public static final String CAPITAL = "注册资金";
    public static final String SCOPE = "经营范围";
    public static final String REGION = "地区";
    public static final String ADDRESS = "注册地址";
    public static final String STATUS = "登记状态";
    public static final String INDUSTRY = "行业代码";
    public static final String STREET = "街道";
    public static final String GRID = "网格";
    public static final String CANCELLED_ON = "注销日期";
    /** Not a column of any source: the district that was read from column, address or name. */
    public static final String DISTRICT = "区县";

    /** Not a column of any source: the GB/T 4754 大类 told from scope and name of a firm without 行业代码. */
    public static final String DERIVED_INDUSTRY = "推断行业";
    /** Not a column of any source: how sure {@link #DERIVED_INDUSTRY} is, 0 to 1. */
    public static final String DERIVED_CONFIDENCE = "推断行业可信度";

    /** 经营范围 in the projection of an entity. */
    public static final String SCOPE_COLUMN = "scope";

    private FieldNames() {}
}
