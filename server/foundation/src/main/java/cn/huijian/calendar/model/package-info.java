/** Counting: pure functions of a rule, a calendar and days. */
@NullMarked
package cn.huijian.calendar.model;

import org.jspecify.annotations.NullMarked;
