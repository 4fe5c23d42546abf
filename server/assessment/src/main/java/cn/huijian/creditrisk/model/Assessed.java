package cn.huijian.creditrisk.model;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.engine.score.Explanation;
import cn.huijian.engine.score.FactValue;
import cn.huijian.engine.score.RegisterInput;
import cn.huijian.engine.score.ScoreInput;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.EntityStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A firm scored: what went in and what came out. */
public record Assessed(EntityId entity, ScoreInput input, Explanation explanation) {
    public CreditGrade grade() {
        return CreditGrade.valueOf(explanation.grade().name());
    }

    /** Whether the firm has left the register: it is scored when somebody asks, but no longer graded. */
    public boolean isGone() {
        return input.register().attributes().get(RegisterInput.STATUS) instanceof FactValue.Text(String words)
                && EntityStatus.read(words).filter(EntityStatus::isGone).isPresent();
    }

    /** Risk score in hundredths, 0 to 10,000. */
    public int hundredths() {
        return explanation.score().movePointRight(2).intValueExact();
    }

    /** Known weight in ten-thousandths. */
    public int coverage() {
        return explanation
                .coverage()
                .multiply(BigDecimal.valueOf(10_000))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
