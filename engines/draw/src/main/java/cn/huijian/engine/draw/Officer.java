package cn.huijian.engine.draw;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One officer who may be sent (执法检查人员).
 *
 * @param certificate number of the enforcement certificate (执法证号); unique in the round
 * @param name published for those who are assigned
 * @param section the unit he belongs to
 * @param specialities what he is qualified for (专业标签)
 * @param load work of the last 90 days in the unit of {@link OfficerRule}, 0 to 10⁹
 */
public record Officer(String certificate, String name, String section, SortedSet<String> specialities, long load) {
    public Officer {
        if (certificate.isBlank() || load < 0 || load > OfficerRule.GREATEST) {
            throw new IllegalArgumentException("an officer needs a certificate and a load of 0 to 10⁹: " + certificate);
        }
        specialities = Collections.unmodifiableSortedSet(new TreeSet<>(specialities));
    }

    public static Officer of(String certificate, String name, String section, Set<String> specialities, long load) {
        return new Officer(certificate, name, section, new TreeSet<>(specialities), load);
    }
}
