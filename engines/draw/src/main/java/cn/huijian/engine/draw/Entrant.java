package cn.huijian.engine.draw;

import java.util.List;

/**
 * One firm that may be drawn (检查对象).
 *
 * @param code the 统一社会信用代码 or other number by which it is known; unique in the round
 * @param name its name as registered
 * @param stratum the secret stratum, most essential part first, e.g. grade, industry, grid: never published
 * @param weight k of rulebook 4.1, e.g. 1/2 for grade A; ≥ 0; never published
 * @param speciality the speciality one of its two officers must hold, or "" when none is asked
 * @param recusals officers who may not be sent (回避), each officer once
 */
public record Entrant(
        String code, String name, List<String> stratum, Fraction weight, String speciality, List<Recusal> recusals) {
    public Entrant {
        if (code.isBlank() || stratum.isEmpty() || weight.signum() < 0) {
            throw new IllegalArgumentException(
                    "an entrant needs a code, a stratum and a weight of at least 0: " + code);
        }
        stratum = List.copyOf(stratum);
        recusals = List.copyOf(recusals);
    }

    /** An officer who may not be sent to this firm, with the reason (近亲属、持股、任职、前 3 年原单位、被投诉). */
    public record Recusal(String certificate, String reason) {}
}
