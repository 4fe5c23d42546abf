package cn.huijian.inspection;

import java.util.List;

/**
 * Whom a plan may draw.
 *
 * @param units stations; empty for all
 * @param kinds 主体种类; empty for all
 * @param industryPrefixes GB/T 4754 prefixes; empty for all
 * @param statuses register states that count; empty for all that can be inspected
 */
public record PlanScope(List<Integer> units, List<String> kinds, List<String> industryPrefixes, List<String> statuses) {
    public PlanScope {
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
        industryPrefixes = List.copyOf(industryPrefixes);
        statuses = List.copyOf(statuses);
    }
}
