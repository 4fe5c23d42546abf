/** Matters on a real database. */
@NullMarked
package cn.huijian.matter.store;

import org.jspecify.annotations.NullMarked;
