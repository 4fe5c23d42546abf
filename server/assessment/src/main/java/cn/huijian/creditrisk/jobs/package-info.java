/** Follows facts, runs the monthly grading. */
@NullMarked
package cn.huijian.creditrisk.jobs;

import org.jspecify.annotations.NullMarked;
