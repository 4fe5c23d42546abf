package cn.huijian.app.demo;

import cn.huijian.access.Accounts;
import cn.huijian.access.Coverage;
import cn.huijian.access.Inspectors;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented bureau: its units with the places they cover, its people with roles and certificates. */
@Component
class DemoBureau {
    private static final Actor ACTOR = Actor.system("demo");

    private final Accounts accounts;

    DemoBureau(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A demonstration account with the password that is shown once. */
    record Person(String login, String password, String name, String unit, String role) {}

    /** Makes units and people; the first people of the answer are those a newcomer needs. */
    List<Person> found(String bureauJson) {
        JsonNode bureau = JsonMapper.shared().readTree(bureauJson);
        Map<String, Unit> units = units(bureau.path("units"));
        var people = new ArrayList<>(leaders(units));
        int number = 0;
        for (JsonNode officer : bureau.path("officers")) {
            Unit unit = units.get(officer.path("unit").asString());
            boolean inspects = !officer.path("certificate").asString("").isEmpty();
            if (unit == null || !inspects) {
                continue;
            }
            number++;
            boolean head = officer.path("role").asString("").contains("所长");
            String login = String.format("jc%03d", number);
            OpenedAccount opened = open(
                    login,
                    officer.path("name").asString(),
                    unit.id(),
                    head ? Set.of("inspector", "station-head") : Set.of("inspector"));
            done(accounts.certify(
                    new Inspectors.Inspector(
                            opened.account().id(),
                            opened.account().name(),
                            unit.id(),
                            officer.path("certificate").asString(),
                            LocalDate.parse(officer.path("certificateValidTo").asString()),
                            officer.path("specialities")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.toSet()),
                            officer.path("conflicts")
                                    .valueStream()
                                    .map(conflict -> new Inspectors.Conflict(
                                            conflict.path("kind").asString(),
                                            conflict.path("uscc").asString()))
                                    .toList()),
                    ACTOR));
            people.add(new Person(
                    login, opened.password(), opened.account().name(), unit.name(), head ? "所长、检查员" : "检查员"));
        }
        return people;
    }

    private Map<String, Unit> units(JsonNode nodes) {
        var units = new HashMap<String, Unit>();
        String district = "";
        for (JsonNode node : nodes) {
            Unit parent = units.get(node.path("parent").asString(""));
            Unit unit = done(accounts.addUnit(
                    node.path("code").asString(),
                    node.path("name").asString(),
                    Unit.Kind.valueOf(node.path("kind").asString()),
                    parent == null ? null : parent.id(),
                    ACTOR));
            units.put(unit.code(), unit);
            if (node.path("districts").size() > 0) {
                district = node.path("districts").get(0).asString();
            }
            var places = new ArrayList<Coverage>();
            for (JsonNode street : node.path("streets")) {
                places.add(Coverage.ofStreet(district, street.asString()));
            }
            for (JsonNode grid : node.path("grids")) {
                places.add(Coverage.ofGrid(grid.asString()));
            }
            if (!places.isEmpty()) {
                done(accounts.cover(unit.id(), places, ACTOR));
            }
        }
        return units;
    }

    /** People of the sections, one for each job of the loop, each in a section of its own where the law wants it. */
    private List<Person> leaders(Map<String, Unit> units) {
        var sections = units.values().stream()
                .filter(unit -> unit.kind() == Unit.Kind.SECTION)
                .toList();
        Unit bureau = units.values().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BUREAU)
                .findFirst()
                .orElseThrow();
        return List.of(
                person("xinyong", "信用科 陈知行", section(sections, "信用", bureau), "credit-section", "信用监管科：建计划、抽取"),
                person("gongshi", "公示员 何清言", section(sections, "信用", bureau), "publisher", "公示员：核对公示、更正、撤回"),
                person("juzhang", "局领导 周慎之", bureau, "bureau-leader", "局领导：批准"),
                person("fagui", "法规科 林正言", section(sections, "法规", bureau), "legal-section", "法规科：审核、见证抽取"),
                person("shipin", "食品科 许安和", section(sections, "食品", bureau), "credit-section", "食品科：见证抽取"),
                person("shuju", "数据管理 方明理", section(sections, "办公", bureau), "data-administrator", "数据管理员：导入"),
                person("xitong", "系统管理员", bureau, "system-administrator", "系统管理员"),
                person("anquan", "安全管理员", bureau, "security-administrator", "安全管理员"),
                person("shenji", "审计管理员", bureau, "audit-administrator", "审计管理员"));
    }

    private static Unit section(List<Unit> sections, String word, Unit otherwise) {
        return sections.stream()
                .filter(unit -> unit.name().contains(word))
                .findFirst()
                .orElse(otherwise);
    }

    private Person person(String login, String name, Unit unit, String role, String what) {
        OpenedAccount opened = open(login, name.replaceFirst("^.* ", ""), unit.id(), Set.of(role));
        return new Person(login, opened.password(), opened.account().name(), unit.name(), what);
    }

    private OpenedAccount open(String login, String name, UnitId unit, Set<String> roles) {
        return done(accounts.openForDemonstration(login, name, unit, roles, ACTOR));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new IllegalStateException("the demonstration bureau was refused: " + refused.refusal());
        };
    }
}
