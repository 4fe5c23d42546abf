package cn.huijian.engine.match;

/**
 * The parts of a firm's name (企业名称登记管理规定 §6), as they are compared when firms are matched: letters upper-case and half-width, traditional
 * characters simplified. Short forms lack some.
 *
 * @param place 行政区划, for example 重庆市渝北区
 * @param brand 字号; never empty unless the name is
 * @param trade 行业
 * @param form 组织形式
 * @param branch 分支机构, for example 渝北分公司
 */
public record FirmName(String place, String brand, String trade, String form, String branch) {
    /** Takes a name apart; any text has parts. */
    public static FirmName of(String name) {
        NameParts parts = NameParts.of(name);
        return new FirmName(parts.place(), parts.brand(), parts.trade(), parts.form(), parts.branch());
    }
}
