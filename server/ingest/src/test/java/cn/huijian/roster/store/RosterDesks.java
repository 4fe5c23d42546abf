package cn.huijian.roster.store;

import cn.huijian.access.Accounts;
import cn.huijian.access.Units;
import cn.huijian.exchange.SmallTable;
import cn.huijian.kernel.Actor;
import cn.huijian.roster.RosterRow;
import java.util.List;

/** Both desks of the list, for tests. */
public final class RosterDesks {
    private final UnitRoster units;
    private final StaffRoster staff;

    public RosterDesks(Accounts accounts, Units units) {
        this.units = new UnitRoster(accounts, units);
        this.staff = new StaffRoster(accounts, units);
    }

    public List<RosterRow> units(SmallTable table, boolean apply, Actor by) {
        return units.take(table, apply, by);
    }

    public List<RosterRow> staff(SmallTable table, boolean apply, Actor by) {
        return staff.take(table, apply, by);
    }
}
