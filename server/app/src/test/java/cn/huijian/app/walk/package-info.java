/** Walks over every operation of the contract: what one station, one administrator or a hostile hand can do there. */
@NullMarked
package cn.huijian.app.walk;

import org.jspecify.annotations.NullMarked;
