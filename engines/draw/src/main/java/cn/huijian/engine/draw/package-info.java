/**
 * The verifiable draw (双随机): freeze a roster as salted commitments, publish one commitment, let a seed come into being
 * that nobody chose, rank by it, assign two officers, and let anyone recompute all of it from the transcript.
 *
 * <p>Not for: who is eligible, approvals, replacements, publication. Pure: salts come from a secret that the caller draws,
 * times are handed in. Every byte is defined in {@code docs/draw.md}.
 *
 * <p>Way through: {@link cn.huijian.engine.draw.DrawInput} → {@link cn.huijian.engine.draw.Freezing#freeze} →
 * publish {@link cn.huijian.engine.draw.Frozen#statement()} → {@link cn.huijian.engine.draw.Draw#draw} →
 * {@link cn.huijian.engine.draw.Transcript} → {@link cn.huijian.engine.draw.Verification#verify}.
 *
 * <p>Laws: 国办发〔2024〕54号, 行政处罚法 §42 (two officers, recusal).
 */
@NullMarked
package cn.huijian.engine.draw;

import org.jspecify.annotations.NullMarked;
