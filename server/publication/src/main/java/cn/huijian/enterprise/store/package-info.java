/** Activations, accounts and sessions of firms. */
@NullMarked
package cn.huijian.enterprise.store;

import org.jspecify.annotations.NullMarked;
