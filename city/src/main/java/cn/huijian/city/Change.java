package cn.huijian.city;

import java.time.LocalDate;

/**
 * 变更登记.
 *
 * @param item 变更事项
 * @param personBefore the person who left where the head of the firm changed, −1 otherwise
 */
record Change(LocalDate date, String item, String before, String after, long personBefore) {}
