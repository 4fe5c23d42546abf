/** Pure logic of facts: their types, the reading of cells, how a fact is put into words. */
@NullMarked
package cn.huijian.dossier.model;

import org.jspecify.annotations.NullMarked;
