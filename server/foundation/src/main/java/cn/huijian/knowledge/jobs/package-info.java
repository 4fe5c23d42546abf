/** Keeps the loaded versions at start. */
@NullMarked
package cn.huijian.knowledge.jobs;

import org.jspecify.annotations.NullMarked;
