/**
 * Record linkage (一企一档): which records of the sources mean the same business entity, how sure that is, and why.
 *
 * <p>Exact identifiers first; otherwise the probability of Fellegi and Sunter (1969) over comparisons of the parts of a Chinese
 * firm's name, of address, telephone, district and trade, with parameters learned by EM. Every decision opens to a waterfall.
 *
 * <p>Not for: storing, merging or asking people. Pure: no clock, no randomness, no thread but those of the caller's executor.
 *
 * <p>Way through: {@link cn.huijian.engine.match.MatchRecord} → {@link cn.huijian.engine.match.MatchIndex} →
 * {@link cn.huijian.engine.match.Decision} → {@link cn.huijian.engine.match.Waterfall}. All of it is told in
 * {@code docs/matching.md}.
 *
 * <p>Laws: 企业名称登记管理规定 §6 (行政区划 + 字号 + 行业 + 组织形式), GB 32100-2015 (统一社会信用代码).
 */
@NullMarked
package cn.huijian.engine.match;

import org.jspecify.annotations.NullMarked;
