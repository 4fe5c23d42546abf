/** The HTTP edge of exchange. */
@NullMarked
package cn.huijian.exchange.web;

import org.jspecify.annotations.NullMarked;
