package cn.huijian.entity.model;

import cn.huijian.entity.model.EntityReading.Fields;
import cn.huijian.exchange.GivenDate;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.kernel.CapitalReading;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.Money;
import cn.huijian.kernel.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the dataset {@code business-entity}. Only what names the firm can keep a row out; every other field that cannot be read is a
 * warning and stays as given. A code whose check character fails is a warning, because real licences fail the standard.
 */
public final class EntityReader {
    /** Register status of a firm of which no source ever told one. */
    public static final String UNKNOWN_STATUS = "UNKNOWN";

    private final Districts districts;
    private final LocalDate asOf;

    /** @param asOf day for which the data holds; later days of registration are remarked */
    public EntityReader(Districts districts, LocalDate asOf) {
        this.districts = districts;
        this.asOf = asOf;
    }

    public EntityReading read(Row row) {
        return new Reading(row).read();
    }

    private final class Reading {
        private final Row row;
        private final Map<String, @Nullable String> normalised = new HashMap<>();
        private final List<RowIssue> warnings = new ArrayList<>(0);
        private final List<RowIssue> notes = new ArrayList<>(0);
        private List<GivenIdentifier> identifiers = List.of();

        Reading(Row row) {
            this.row = row;
        }

        EntityReading read() {
            var naming = new IdentifierReader(row, normalised, warnings, notes);
            identifiers = naming.read();
            if (identifiers.isEmpty()) {
                return new EntityReading.Unreadable(row, List.of(naming.refusal()));
            }
            String name = NameSpelling.kept(row.get(FieldNames.NAME));
            keep(FieldNames.NAME, name);
            Fields fields = new Fields(
                    identifiers.stream()
                            .filter(id -> id.scheme() == Scheme.USCC)
                            .map(GivenIdentifier::value)
                            .findFirst()
                            .orElse(null),
                    name,
                    kind(name),
                    status(),
                    established(),
                    capital(),
                    industry(),
                    district(name),
                    text(FieldNames.STREET),
                    text(FieldNames.GRID),
                    text(FieldNames.ADDRESS));
            Map<String, String> given = givenWithoutPersons();
            var texts = new EntityReading.Texts(Json.write(given), Json.write(normalised));
            return new EntityReading.Read(
                    row, identifiers, fields, given, normalised, texts, person(), warnings, notes);
        }

        private String kind(String name) {
            String kind =
                    EntityKinds.read(row.get(FieldNames.KIND), row.get(FieldNames.TYPE), identifiers.getFirst(), name);
            if (!row.get(FieldNames.KIND).isEmpty()) {
                keep(FieldNames.KIND, kind);
            } else if (!kind.equals(EntityKinds.UNKNOWN)) {
                normalised.put(FieldNames.KIND, kind);
            }
            return kind;
        }

        private String status() {
            String given = row.get(FieldNames.STATUS);
            if (given.isEmpty()) {
                return row.get(FieldNames.CANCELLED_ON).isEmpty() ? UNKNOWN_STATUS : EntityStatus.CANCELLED.name();
            }
            var status = EntityStatus.read(given);
            if (status.isEmpty()) {
                unreadable(FieldNames.STATUS, "status.unreadable", "不是已知的登记状态", "请按登记状态字典更正；原值已保留");
                return UNKNOWN_STATUS;
            }
            keep(FieldNames.STATUS, status.get().words());
            return status.get().name();
        }

        private @Nullable LocalDate established() {
            String given = row.get(FieldNames.ESTABLISHED);
            if (given.isEmpty()) {
                return null;
            }
            @Nullable LocalDate day = GivenDate.read(given).orElse(null);
            if (day == null) {
                unreadable(FieldNames.ESTABLISHED, "date.unreadable", "不是有效日期", "按营业执照更正；原值已保留");
                return null;
            }
            if (day.isAfter(asOf)) {
                warnings.add(new RowIssue(
                        FieldNames.ESTABLISHED, "date.future", "晚于数据截至日 " + asOf, "按营业执照核对", given, day.toString()));
            }
            keep(FieldNames.ESTABLISHED, day.toString());
            return day;
        }

        private @Nullable Money capital() {
            String given = row.get(FieldNames.CAPITAL);
            if (given.isEmpty()) {
                return null;
            }
            return switch (Money.readCapital(given)) {
                case CapitalReading.Read(var money, var currencyGiven) -> {
                    normalised.put(FieldNames.CAPITAL, money.toString());
                    yield money;
                }
                case CapitalReading.NotGiven(var same) -> null;
                case CapitalReading.Unreadable(var same, var why) -> {
                    unreadable(FieldNames.CAPITAL, "capital.unreadable", why, "按营业执照更正；原值已保留");
                    yield null;
                }
            };
        }

        private @Nullable String industry() {
            String given = row.get(FieldNames.INDUSTRY);
            if (given.isEmpty()) {
                return null;
            }
            String head = Spelling.code(given).replaceAll("^([A-T]?[0-9]{0,4}).*$", "$1");
            return switch (IndustryCode.read(head.isEmpty() ? given : head)) {
                case CodeReading.Conforming(var code) -> {
                    keep(FieldNames.INDUSTRY, code.value());
                    yield code.value();
                }
                case CodeReading.WrongCheckCharacter(var spelling, var why) -> spelling;
                case CodeReading.NotACode(var same, var why) -> {
                    unreadable(FieldNames.INDUSTRY, "industry.unreadable", why, "按 GB/T 4754-2017 更正；原值已保留");
                    yield null;
                }
            };
        }

        private @Nullable String district(String name) {
            @Nullable
            String district = districts
                    .find(row.get(FieldNames.REGION), row.get(FieldNames.ADDRESS), name)
                    .orElse(null);
            if (district != null) {
                normalised.put(FieldNames.DISTRICT, district);
            }
            return district;
        }

        private @Nullable String text(String field) {
            String given = row.get(field);
            if (given.isEmpty()) {
                return null;
            }
            String tidy = Spelling.tidy(given);
            keep(field, tidy);
            return tidy;
        }

        private void keep(String field, String value) {
            if (!value.equals(row.get(field))) {
                normalised.put(field, value);
            }
        }

        private void unreadable(String field, String code, String why, String remedy) {
            warnings.add(new RowIssue(field, code, why, remedy, row.get(field), null));
            normalised.put(field, null);
        }

        private Map<String, String> givenWithoutPersons() {
            Map<String, String> given = new HashMap<>(row.values());
            given.remove(FieldNames.PERSON);
            given.remove(FieldNames.PHONE);
            return given;
        }

        private Map<String, String> person() {
            String name = Spelling.tidy(row.get(FieldNames.PERSON));
            String phone = Spelling.tidy(row.get(FieldNames.PHONE));
            Map<String, String> person = HashMap.newHashMap(2);
            if (!name.isEmpty()) {
                person.put("name", name);
            }
            if (!phone.isEmpty()) {
                person.put("phone", phone);
            }
            return person;
        }
    }
}
