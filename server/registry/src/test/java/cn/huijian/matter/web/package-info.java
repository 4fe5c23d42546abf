/** Tests of 今日. */
@NullMarked
package cn.huijian.matter.web;

import org.jspecify.annotations.NullMarked;
