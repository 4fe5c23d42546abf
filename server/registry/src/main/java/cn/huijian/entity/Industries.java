package cn.huijian.entity;

import cn.huijian.kernel.IndustryCode;
import java.util.List;
import java.util.Optional;

/** Names of the industries (GB/T 4754) as the code list in force gives them. The list reaches to the division (大类). */
public interface Industries {
    /** All sections (门类) in the order of the standard, each with its divisions (大类). */
    List<Section> list();

    /** The name of the section (门类) that a letter means, as in {@code H} 住宿和餐饮业. */
    Optional<String> section(char letter);

    /** The name of the division (大类) that a code lies in, or of the section if the code is a letter alone. */
    Optional<String> name(IndustryCode code);

    /** A section by letter and name. */
    record Section(String code, String name, List<Division> divisions) {
        public Section {
            divisions = List.copyOf(divisions);
        }
    }

    /** A division by its two digits and name. */
    record Division(String code, String name) {}
}
