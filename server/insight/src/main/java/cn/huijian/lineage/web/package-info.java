/** The catalogue and the picture of lineage. */
@NullMarked
package cn.huijian.lineage.web;

import org.jspecify.annotations.NullMarked;
