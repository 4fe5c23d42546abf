/** The scan page and the desk that issues codes. */
@NullMarked
package cn.huijian.code.web;

import org.jspecify.annotations.NullMarked;
