/** Lists of the register on real PostgreSQL. */
@NullMarked
package cn.huijian.entity.store;

import org.jspecify.annotations.NullMarked;
