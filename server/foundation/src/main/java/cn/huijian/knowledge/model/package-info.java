/** Packs, versions and shapes as values: checks and look-ups without files. */
@NullMarked
package cn.huijian.knowledge.model;

import org.jspecify.annotations.NullMarked;
