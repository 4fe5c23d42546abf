/** Issued codes and how often they were scanned. */
@NullMarked
package cn.huijian.code.store;

import org.jspecify.annotations.NullMarked;
