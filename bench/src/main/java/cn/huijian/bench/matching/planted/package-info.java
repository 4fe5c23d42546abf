/**
 * Plants a population of business entities whose duplicates are known: names, addresses and the slips that sources make of them.
 * Shares no code, word list or table with {@code engines/match}, which is measured by it.
 */
@NullMarked
package cn.huijian.bench.matching.planted;

import org.jspecify.annotations.NullMarked;
