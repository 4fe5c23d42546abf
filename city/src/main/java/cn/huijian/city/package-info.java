/**
 * A simulated 重庆高新区: the register, the bureau and three years of facts from every feed, from one seed.
 *
 * <p>For demonstration, load and judging: nothing in it is real, everything in it is marked 演示. Every firm is a pure
 * function of (seed, index), so a million rows stream in constant memory and every machine writes the same bytes.
 *
 * <p>Not for: reading, checking or normalising data. It shares no code with the engines and the server, check digits
 * included, so that what it plants is an independent truth. No clock, no random source but {@link Dice}.
 *
 * <p>Start at {@link City}; the files are listed in {@link Dataset}; what was planted is {@code planted-truth.csv}.
 */
@NullMarked
package cn.huijian.city;

import org.jspecify.annotations.NullMarked;
