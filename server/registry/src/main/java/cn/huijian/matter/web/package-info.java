/** 今日 and the matters of a firm over HTTP. */
@NullMarked
package cn.huijian.matter.web;

import org.jspecify.annotations.NullMarked;
