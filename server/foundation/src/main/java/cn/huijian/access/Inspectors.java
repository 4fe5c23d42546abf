package cn.huijian.access;

import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 执法检查人员名录库: who may inspect. Nobody without a valid certificate is in it. */
public interface Inspectors {
    List<Inspector> list(LocalDate on);

    Optional<Inspector> find(AccountId account);

    /**
     * One officer.
     *
     * @param certificate 执法证号
     * @param certificateValidTo last day of validity
     * @param conflicts credit codes of firms the officer must keep away from (回避), with the ground
     */
    record Inspector(
            AccountId account,
            String name,
            UnitId unit,
            String certificate,
            LocalDate certificateValidTo,
            Set<String> specialities,
            List<Conflict> conflicts) {
        public Inspector {
            specialities = Set.copyOf(specialities);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A ground to keep away: 近亲属, 持股, 任职, 前三年原单位, 被投诉. */
    record Conflict(String ground, String uscc) {}
}
