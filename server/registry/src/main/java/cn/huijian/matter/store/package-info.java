/** Matters in PostgreSQL, every list within the index of rights. */
@NullMarked
package cn.huijian.matter.store;

import org.jspecify.annotations.NullMarked;
