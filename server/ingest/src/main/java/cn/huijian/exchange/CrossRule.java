package cn.huijian.exchange;

import java.util.Map;

/**
 * Something that should hold between stored records, as {@code knowledge/…/quality} declares it.
 *
 * @param id stable in the dataset
 * @param field the field that is wrong where the rule fails
 * @param kind {@code unique}: no two records with the same value, within what {@code within} names; {@code refers}: the firm stands in the register;
 *     {@code alive}: the firm of a record in force is not cancelled
 * @param settings what the kind needs besides
 */
public record CrossRule(String dataset, String id, String field, String kind, Map<String, String> settings) {
    public CrossRule {
        settings = Map.copyOf(settings);
    }
}
