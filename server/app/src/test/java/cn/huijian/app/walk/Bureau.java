package cn.huijian.app.walk;

import cn.huijian.access.Accounts;
import cn.huijian.access.Coverage;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.app.security.Browser;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import cn.huijian.lead.Leads;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bureau with two stations, people of every kind, and in the second station's rows words that occur nowhere else. It is founded before the product
 * says that it is ready, so that no demonstration data is loaded.
 */
final class Bureau implements ApplicationRunner {
    /** Words of rows of the other station; whoever reads one of them has read a restricted row. */
    static final List<String> MARKS = List.of("暗礁潮汐", "沙棘朔", "13912345678", "91500107MA5U7K9Q1C", "暗礁巷", "暗罚字");

    static final String MARKED_CODE = "91500107MA5U7K9Q1C";

    private static final Actor ACTOR = Actor.system("test");
    private static final int FIRMS = 60;

    private final Accounts accounts;
    private final Exchange exchange;
    private final Jobs jobs;
    private final Leads leads;
    private final JdbcClient jdbc;
    private final Map<String, OpenedAccount> people = new ConcurrentHashMap<>();
    private final Map<String, Browser> signedIn = new ConcurrentHashMap<>();

    Bureau(Accounts accounts, Exchange exchange, Jobs jobs, Leads leads, JdbcClient jdbc) {
        this.accounts = accounts;
        this.exchange = exchange;
        this.jobs = jobs;
        this.leads = leads;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UnitId bureau = unit("bureau", "试验区市场监督管理局", Unit.Kind.BUREAU, null);
        UnitId own = unit("own", "本所", Unit.Kind.STATION, bureau);
        UnitId other = unit("other", "他所", Unit.Kind.STATION, bureau);
        accounts.cover(other, List.of(Coverage.ofStreet("试验区", "暗礁街道")), ACTOR).orRefuse();
        accounts.cover(own, List.of(Coverage.ofStreet("试验区", "本地街道")), ACTOR).orRefuse();
        for (String administrator : List.of("system-administrator", "security-administrator", "audit-administrator")) {
            person(administrator, bureau, Set.of(administrator));
        }
        person("officer", own, Set.of("inspector", "observer", "station-head"));
        person("neighbour", other, Set.of("inspector", "observer", "station-head"));
        person("section", bureau, Set.of("credit-section", "publisher", "data-administrator", "legal-section"));
    }

    /** The person's browser, signed in. */
    Browser as(String login, int port) {
        return signedIn.computeIfAbsent(login, name -> {
            try {
                return new Browser("http://127.0.0.1:" + port)
                        .signIn(
                                name,
                                java.util.Objects.requireNonNull(people.get(name))
                                        .password());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Signs in anew: after signing out, or a changed password. */
    void forget(String login) {
        signedIn.remove(login);
    }

    int unit(String code) {
        return jdbc.sql("select id from access.units where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /** Loads firms and facts of both stations, once. */
    void load() throws Exception {
        if (jdbc.sql("select count(*) from entity.entities").query(Long.class).single() > 0) {
            return;
        }
        City city = City.of(CityScale.of(FIRMS), City.DEFAULT_SEED, City.DEFAULT_DAY);
        var firms = new ArrayList<List<String>>();
        firms.add(marked());
        city.rows(Dataset.BUSINESS_ENTITY).forEach(row -> firms.add(placed(row, firms.size() % 2 == 0)));
        accept(Dataset.BUSINESS_ENTITY, firms);
        accept(Dataset.ADMINISTRATIVE_PENALTY, List.of(penalty()));
    }

    /** Rows of the other station in every other room, once; only their columns are real, not what they hold. */
    void plant(int port) throws Exception {
        if (jdbc.sql("select count(*) from inspection.plans").query(Long.class).single() > 0) {
            return;
        }
        long entity = jdbc.sql("select id from entity.entities where uscc = ?")
                .param(MARKED_CODE)
                .query(Long.class)
                .single();
        UnitId other = new UnitId(unit("other"));
        leads.record(
                new Leads.NewLead("scan-report", "test", "1", "暗礁潮汐涉嫌无照", "在暗礁巷", new EntityId(entity), other), ACTOR);
        String terms = """
                {"name": "暗礁潮汐专项", "orientation": "DIRECTED", "emphasis": "KEY", "organisation": "SINGLE",
                 "items": ["food-service"], "scope": {"units": [%d], "kinds": [], "industryPrefixes": [], "statuses": []},
                 "planned": 2, "ratio": 0.03,
                 "seed": {"kind": "PUBLIC_VALUE", "name": "双色球", "form": "ssq/1", "notBefore": "2029-11-20T13:15:00Z"},
                 "checklist": "food-service-daily", "visitFrom": "2029-11-21", "visitTo": "2029-12-11"}
                """.formatted(other.value());
        var drafted = as("section", port).send("POST", "/api/inspection/plans", terms, "Idempotency-Key", "walk");
        if (drafted.status() >= 300) {
            throw new AssertionError(drafted.response().body());
        }
        jdbc.sql("update inspection.plans set unit_id = ?").param(other.value()).update();
        jdbc.sql("""
                insert into inspection.tasks (plan_id, kind, position, entity_id, uscc, entity_name, unit_id, bureau_id, stratum,
                    state, checklist_version, created_at)
                select p.id, 'RANDOM', 1, :entity, :code, '暗礁潮汐商贸有限公司', :unit, 1, 's', 'DRAWN', 'c@1', now()
                from inspection.plans p
                """)
                .param("entity", entity)
                .param("code", MARKED_CODE)
                .param("unit", other.value())
                .update();
        jdbc.sql("""
                insert into disclosure.disclosures (fact_id, fact_type, entity_id, unit_id, title, state, deadline, due_on,
                    rule_version, created_at)
                select coalesce(max(id), 1), 'inspection-result', :entity, :unit, '暗礁潮汐抽查结果', 'DUE',
                    (select deadline from lead.leads limit 1), '2026-12-01', 'v', now()
                from dossier.facts
                """).param("entity", entity).param("unit", other.value()).update();
        jdbc.sql("""
                insert into creditrisk.runs (as_of, actor, state, phase, entities, graded, unrated, changed, started_at, finished_at)
                values ('2026-10-01', 'test', 'done', 'end', 60, 31, 29, 2, now(), now())
                """).update();
        jdbc.sql("""
                insert into entity.views (account_id, label, query, saved_at)
                select id, '暗礁潮汐', 'q=暗礁潮汐', now() from access.accounts where login = 'neighbour'
                """).update();
    }

    private UnitId unit(String code, String name, Unit.Kind kind, @org.jspecify.annotations.Nullable UnitId parent) {
        return accounts.addUnit(code, name, kind, parent, ACTOR).orRefuse().id();
    }

    private void person(String login, UnitId unit, Set<String> roles) {
        people.put(
                login,
                accounts.openForDemonstration(login, "人" + login, unit, roles, ACTOR)
                        .orRefuse());
    }

    private static List<String> marked() {
        return row(Map.ofEntries(
                Map.entry("企业名称", "暗礁潮汐商贸有限公司"),
                Map.entry("统一社会信用代码", MARKED_CODE),
                Map.entry("注册日期", "2019-03-05"),
                Map.entry("企业类型", "有限责任公司"),
                Map.entry("法人代表", "沙棘朔"),
                Map.entry("注册资金", "100万元人民币"),
                Map.entry("经营范围", "日用百货销售"),
                Map.entry("所在省份", "重庆"),
                Map.entry("地区", "试验区"),
                Map.entry("注册地址", "试验区暗礁街道暗礁巷77号"),
                Map.entry("登记状态", "存续"),
                Map.entry("街道", "暗礁街道"),
                Map.entry("联系电话", "13912345678")));
    }

    private static List<String> placed(List<String> row, boolean here) {
        var moved = new ArrayList<>(row);
        var header = Dataset.BUSINESS_ENTITY.header();
        moved.set(header.indexOf("地区"), "试验区");
        moved.set(header.indexOf("街道"), here ? "本地街道" : "暗礁街道");
        moved.set(header.indexOf("网格"), "");
        return moved;
    }

    private static List<String> row(Map<String, String> cells) {
        return Dataset.BUSINESS_ENTITY.header().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private static List<String> penalty() {
        Map<String, String> cells = Map.of(
                "记录编号", "test-1",
                "统一社会信用代码", MARKED_CODE,
                "主体名称", "暗礁潮汐商贸有限公司",
                "决定文号", "暗罚字〔2026〕1号",
                "决定日期", "2026-05-06",
                "违法行为类型", "虚假宣传",
                "处罚种类", "罚款",
                "罚没金额", "5000",
                "处罚机关", "试验区市场监督管理局",
                "履行情况", "已履行");
        return Dataset.ADMINISTRATIVE_PENALTY.header().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private void accept(Dataset dataset, List<List<String>> rows) throws Exception {
        String csv = java.util.stream.Stream.concat(java.util.stream.Stream.of(dataset.header()), rows.stream())
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        JobId job = exchange.accept(
                        dataset.id(),
                        "test",
                        dataset.fileName(),
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        true,
                        ACTOR)
                .orRefuse();
        for (int waited = 0; waited < 600; waited++) {
            Job found = jobs.find(job).orElseThrow();
            if (found.state() == Job.State.SUCCEEDED) {
                return;
            }
            if (found.state() == Job.State.FAILED) {
                throw new AssertionError(found.failure());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import of " + dataset.id() + " did not end");
    }
}
