/** Who reads which data. */
@NullMarked
package cn.huijian.lineage.model;

import org.jspecify.annotations.NullMarked;
