/** Tests of what the register says over HTTP. */
@NullMarked
package cn.huijian.entity.web;

import org.jspecify.annotations.NullMarked;
