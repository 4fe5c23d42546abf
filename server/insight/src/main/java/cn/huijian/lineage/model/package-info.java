/** Nodes, edges and what reads what: pure. */
@NullMarked
package cn.huijian.lineage.model;

import org.jspecify.annotations.NullMarked;
