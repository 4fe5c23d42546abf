/** Rows of schema sharing, and the desks over them. */
@NullMarked
package cn.huijian.sharing.store;

import org.jspecify.annotations.NullMarked;
