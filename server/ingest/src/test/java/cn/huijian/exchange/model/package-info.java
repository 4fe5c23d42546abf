/** Dirty and hostile files, read without a database. */
@NullMarked
package cn.huijian.exchange.model;

import org.jspecify.annotations.NullMarked;
