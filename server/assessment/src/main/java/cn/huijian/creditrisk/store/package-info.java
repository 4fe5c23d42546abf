/** Scores and grades in PostgreSQL, in batches. */
@NullMarked
package cn.huijian.creditrisk.store;

import org.jspecify.annotations.NullMarked;
