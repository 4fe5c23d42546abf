/** Runs, issues, mappings and submissions in the schema exchange. */
@NullMarked
package cn.huijian.exchange.store;

import org.jspecify.annotations.NullMarked;
