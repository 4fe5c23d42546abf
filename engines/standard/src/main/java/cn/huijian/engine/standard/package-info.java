/**
 * Standardisation (标准化): what a source wrote, brought into the one form in which values are compared and counted.
 *
 * <p>Cells of a field by the steps that its dataset declares ({@link cn.huijian.engine.standard.Pipeline}): spaces, widths, days in every spelling
 * met, units, codes, the street and grid of an address, the parts of a name. The trade of a firm
 * ({@link cn.huijian.engine.standard.IndustryClassifier}): its GB/T 4754 大类 from 经营范围 and name, with a confidence and the words it rests on.
 *
 * <p>Not for: deciding what a firm is, or changing what was given: that stays, and what is read stands beside it. Pure: no clock, no randomness,
 * no files; words, weights and places are handed in from {@code knowledge/}.
 */
@NullMarked
package cn.huijian.engine.standard;

import org.jspecify.annotations.NullMarked;
