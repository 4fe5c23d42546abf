/** The steps from node to node, over the views that the rooms publish. */
@NullMarked
package cn.huijian.lineage.store;

import org.jspecify.annotations.NullMarked;
