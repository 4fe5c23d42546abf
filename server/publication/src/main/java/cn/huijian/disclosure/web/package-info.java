/** The disclosure desk over HTTP. */
@NullMarked
package cn.huijian.disclosure.web;

import org.jspecify.annotations.NullMarked;
