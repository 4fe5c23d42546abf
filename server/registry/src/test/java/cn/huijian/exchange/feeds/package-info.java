/** What comes in by the ways of exchange, all the way into the register. */
@NullMarked
package cn.huijian.exchange.feeds;

import org.jspecify.annotations.NullMarked;
