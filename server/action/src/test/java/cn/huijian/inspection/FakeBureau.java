package cn.huijian.inspection;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small bureau: one 局, three 科室, one 所. */
public final class FakeBureau implements Units, Inspectors {
    public static final int BUREAU = 1;
    public static final int LEGAL = 2;
    public static final int CREDIT = 3;
    public static final int FOOD = 4;
    public static final int STATION = 5;

    private static final Map<Integer, Unit> UNITS = Map.of(
            BUREAU, new Unit(new UnitId(BUREAU), "chq", "澄湖区市场监督管理局", Unit.Kind.BUREAU, null),
            LEGAL, new Unit(new UnitId(LEGAL), "chq-fg", "法规科", Unit.Kind.SECTION, new UnitId(BUREAU)),
            CREDIT, new Unit(new UnitId(CREDIT), "chq-xy", "信用监管科", Unit.Kind.SECTION, new UnitId(BUREAU)),
            FOOD, new Unit(new UnitId(FOOD), "chq-sp", "食品科", Unit.Kind.SECTION, new UnitId(BUREAU)),
            STATION, new Unit(new UnitId(STATION), "chq-hb", "湖滨监管所", Unit.Kind.STATION, new UnitId(BUREAU)));

    private final List<Inspector> inspectors = new ArrayList<>();
    private String speciality = "食品";

    public static Staff staff(long account, String name, int unit, String... permissions) {
        return new Staff(new AccountId(account), name, new UnitId(unit), Set.of(permissions), Scope.ofBureau());
    }

    void certify(Staff officer, String certificate, LocalDate validTo, Conflict... conflicts) {
        inspectors.removeIf(one -> one.account().equals(officer.account()));
        inspectors.add(new Inspector(
                officer.account(),
                officer.name(),
                officer.unit(),
                certificate,
                validTo,
                Set.of(speciality),
                List.of(conflicts)));
    }

    /** What all officers are qualified for from now on. */
    void specialise(String in) {
        speciality = in;
        inspectors.replaceAll(one -> new Inspector(
                one.account(),
                one.name(),
                one.unit(),
                one.certificate(),
                one.certificateValidTo(),
                Set.of(in),
                one.conflicts()));
    }

    @Override
    public Unit get(UnitId id) {
        return Optional.ofNullable(UNITS.get(id.value())).orElseThrow();
    }

    @Override
    public List<Unit> list() {
        return List.copyOf(UNITS.values());
    }

    @Override
    public UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid) {
        return new UnitId(STATION);
    }

    @Override
    public List<Inspector> list(LocalDate on) {
        return inspectors.stream()
                .filter(one -> !on.isAfter(one.certificateValidTo()))
                .toList();
    }

    @Override
    public Optional<Inspector> find(AccountId account) {
        return inspectors.stream().filter(one -> one.account().equals(account)).findFirst();
    }
}
