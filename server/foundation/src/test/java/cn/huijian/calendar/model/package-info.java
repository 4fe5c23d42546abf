/** The deadline engine by the rules and calendars of the base pack. */
@NullMarked
package cn.huijian.calendar.model;

import org.jspecify.annotations.NullMarked;
