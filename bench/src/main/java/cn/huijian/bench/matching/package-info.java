/** {@code ./hj bench match}: record linkage on public pair sets and on a planted Chinese population, beside Duke. */
@NullMarked
package cn.huijian.bench.matching;

import org.jspecify.annotations.NullMarked;
