/** The HTTP edge of the register. */
@NullMarked
package cn.huijian.entity.web;

import org.jspecify.annotations.NullMarked;
