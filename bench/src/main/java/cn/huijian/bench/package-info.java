/**
 * Side-by-side measurements of the whole product against named peers, run by {@code ./hj bench NAME}. Results with date, commit and machine are kept
 * under {@code bench/results}.
 *
 * <p>Not for: tests (a benchmark has no right answer, only a figure).
 */
@NullMarked
package cn.huijian.bench;

import org.jspecify.annotations.NullMarked;
