/** Reads the files of the packs and keeps every version once loaded. */
@NullMarked
package cn.huijian.knowledge.store;

import org.jspecify.annotations.NullMarked;
