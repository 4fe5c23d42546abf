package cn.huijian.city;

import java.time.LocalDate;

/**
 * A finished inspection.
 *
 * @param plan 抽查计划编号, empty for all but 双随机
 * @param code 抽查结果类型 1 to 8
 */
record Inspection(LocalDate date, String plan, String type, String items, int code, String remark) {}
