/**
 * Credit-risk scoring: a pure function of a dated scorecard and of facts. The explanation tree is the result; the grade is
 * a field of it; both are stored in canonical bytes and can be replayed.
 *
 * <p>Not for: collecting facts, deciding which grade is in force, showing anything to the public (grades are internal).
 *
 * <p>Way through: {@link cn.huijian.engine.score.Scorecard#read} → {@link cn.huijian.engine.score.Scorecard#requirements}
 * → {@link cn.huijian.engine.score.ScoreInput} → {@link cn.huijian.engine.score.Scoring#score} →
 * {@link cn.huijian.engine.score.Explanation}. Names of fact types and attributes are those of {@code knowledge/base/facts}.
 *
 * <p>Laws: 国市监信发〔2022〕6号 (rulebook 4.1).
 */
@NullMarked
package cn.huijian.engine.score;

import org.jspecify.annotations.NullMarked;
