package cn.huijian.roster.store;

import cn.huijian.access.Account;
import cn.huijian.access.Accounts;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.exchange.SmallTable;
import cn.huijian.exchange.SmallTable.Line;
import cn.huijian.kernel.Actor;
import cn.huijian.roster.RosterRow;
import cn.huijian.roster.RosterRow.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People: known by the name they sign in with. Accounts opened here have no right until the security administrator grants one. */
@Component
public class StaffRoster {
    /** Columns that a list of staff must have. */
    public static final List<String> COLUMNS = List.of("登录名", "姓名", "机构代号");

    private final Accounts accounts;
    private final Units units;

    StaffRoster(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** Looks at every row and, if {@code apply}, does those that are right. Nobody is disabled because a list leaves him out. */
    public List<RosterRow> take(SmallTable table, boolean apply, Actor actor) {
        Map<String, Unit> known = units.list().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<RosterRow> rows = new ArrayList<>();
        table.lines().forEach(line -> rows.add(row(line, known, seen, apply, actor)));
        return List.copyOf(rows);
    }

    private RosterRow row(Line line, Map<String, Unit> known, Set<String> seen, boolean apply, Actor actor) {
        String login = line.get("登录名").toLowerCase(Locale.ROOT);
        String name = line.get("姓名");
        Unit unit = known.get(line.get("机构代号"));
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            return Comparison.wrong(line, login, "登录名", "roster.login", "登录名不合要求", "用小写字母、数字和 . _ -,2 至 40 位。");
        }
        if (!seen.add(login)) {
            return Comparison.wrong(line, login, "登录名", "roster.twice", "同一登录名在表中出现两次", "一人一号;只留一行,或换一个登录名。");
        }
        if (name.isBlank()) {
            return Comparison.wrong(line, login, "姓名", "roster.no-name", "姓名是空的", "填写姓名。");
        }
        if (unit == null) {
            return Comparison.wrong(
                    line, login, "机构代号", "roster.no-unit", "机构代号“" + line.get("机构代号") + "”不存在", "先导入机构表,或改正代号。");
        }
        Optional<Account> found = accounts.findByLogin(login);
        if (found.isEmpty()) {
            return Comparison.deed(
                    line,
                    login,
                    name,
                    Standing.NEW,
                    "开账号,在" + unit.name(),
                    apply ? () -> accounts.open(login, name, unit.id(), actor) : null,
                    OpenedAccount::password);
        }
        Account account = found.get();
        if (account.state() == Account.State.DISABLED) {
            return Comparison.wrong(
                    line, login, "登录名", "roster.disabled", "这个登录名属于已停用的账号,不再让出", "确是同一人的,请在账号页启用;否则换一个登录名。");
        }
        if (account.name().equals(name) && account.unit().equals(unit.id())) {
            return Comparison.same(line, login, name);
        }
        String change = (account.name().equals(name) ? "" : "改名,原为“" + account.name() + "”;")
                + (account.unit().equals(unit.id())
                        ? ""
                        : "调到" + unit.name() + ",原在" + units.get(account.unit()).name());
        return Comparison.deed(
                line,
                login,
                name,
                Standing.CHANGED,
                change,
                apply ? () -> accounts.change(account.id(), name, unit.id(), account.version(), actor) : null,
                done -> null);
    }
}
