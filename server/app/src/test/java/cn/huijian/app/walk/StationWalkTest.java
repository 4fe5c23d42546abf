package cn.huijian.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An officer of one station, with every role a station has, knocks at every operation of the contract with the numbers of another station's rows: the
 * planted one, those that can be guessed by counting, and one that does not exist. Nothing may be read, changed or told apart.
 */
class StationWalkTest extends WalkSetting {
    private static final List<String> FREE_TEXT = List.of("q", "text");

    @BeforeEach
    void load() throws Exception {
        bureau.load();
        bureau.plant(port);
    }

    @Test
    void every_operation_of_the_contract_has_its_probe() throws Exception {
        var ids = new TreeSet<>(Operation.all(port).stream()
                .filter(operation -> !Probe.isClosedToStations(operation))
                .map(Operation::id)
                .toList());
        assertThat(new TreeSet<>(Probe.declared().keySet()))
                .as("a new operation needs a line in Probe that says whose rows it answers with")
                .isEqualTo(ids);
    }

    @Test
    void rows_of_another_station_are_neither_answered_nor_told_apart_from_rows_that_are_not_there() throws Exception {
        Browser officer = bureau.as("officer", port);
        var faults = new ArrayList<String>();
        int knocks = 0;
        List<String> before = held();
        for (Operation operation : Operation.all(port)) {
            Probe probe = Probe.of(operation);
            if (probe.rows() == null) {
                continue;
            }
            Answer nothing = answerOf(officer, operation, probe, probe.absent());
            String absent = nothing.code();
            for (String id : foreign(probe)) {
                Answer answer = answerOf(officer, operation, probe, id);
                knocks++;
                boolean sameAsAbsent = answer.status() == nothing.status()
                        && (answer.response().body().equals(nothing.response().body()) || answer.status() == 415);
                if (answer.status() != 403 && answer.status() != 404 && !sameAsAbsent) {
                    faults.add(operation + " with " + id + " answered " + answer.status() + " "
                            + answer.response().body());
                } else if (!answer.code().equals(absent)) {
                    faults.add(operation + " tells " + id + " apart: " + answer.code() + " and not " + absent);
                }
                leak(operation, id, answer, faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(knocks).isGreaterThan(200);
        assertThat(held()).as("nothing of the other station was changed").isEqualTo(before);
        System.out.println("station walk: " + knocks + " knocks at rows of another station");
    }

    @Test
    void the_rooms_that_are_closed_to_stations_refuse_every_operation() throws Exception {
        Browser officer = bureau.as("officer", port);
        int refused = 0;
        for (Operation operation : Operation.all(port)) {
            if (Probe.isClosedToStations(operation)) {
                Answer answer = answerOf(officer, operation, Probe.of(operation), "1");
                assertThat(answer.status() == 400 ? answer.code() : "refused")
                        .as(operation.toString())
                        .isIn("http.400", "refused");
                assertThat(answer.status())
                        .as(operation + " " + answer.response().body())
                        .isIn(400, 401, 403, 415);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void lists_exports_and_counts_show_nothing_of_another_station_whatever_they_are_asked_for() throws Exception {
        Browser officer = bureau.as("officer", port);
        var faults = new ArrayList<String>();
        int asked = 0;
        for (Operation operation : Operation.all(port)) {
            Probe probe = Probe.of(operation);
            if (probe.rows() != null || operation.writes() || Probe.isClosedToStations(operation)) {
                continue;
            }
            for (Map<String, String> query : queries(operation)) {
                String path = operation.pathWith(probe.fixed(), "1") + text(query);
                Answer answer = officer.get(path);
                asked++;
                if (answer.status() >= 500) {
                    faults.add(operation + " answered " + answer.status());
                }
                leak(operation, String.join(" ", query.values()), answer, faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void counts_of_the_whole_bureau_are_not_given_to_whoever_could_subtract_the_own_part() throws Exception {
        var forOfficer = bureau.as("officer", port)
                .get("/api/creditrisk/runs")
                .body()
                .path("items")
                .get(0);
        var forSection = bureau.as("section", port)
                .get("/api/creditrisk/runs")
                .body()
                .path("items")
                .get(0);
        for (String count : List.of("entities", "graded", "unrated", "changed")) {
            assertThat(forSection.path(count).isNumber()).as(count).isTrue();
            assertThat(forOfficer.path(count).isNumber()).as(count).isFalse();
        }
        long own = jdbc.sql("select count(*) from entity.entities where unit_id = ?")
                .param(bureau.unit("own"))
                .query(Long.class)
                .single();
        var listed =
                bureau.as("officer", port).get("/api/entity/entities?limit=200").body();
        assertThat(listed.path("items").size()).isEqualTo((int) own);
        assertThat(listed.toString()).doesNotContain("暗礁街道");
    }

    @Test
    void no_answer_changes_when_another_station_has_up_to_four_rows_more() throws Exception {
        var rows = new MoreRows(jdbc, bureau.unit("own"), bureau.unit("other"));
        try {
            rows.begin();
            Map<String, String> before = answers("officer");
            Map<String, String> wholeBefore = answers("section");
            rows.add();
            assertThat(changed(before, answers("officer"))).isEmpty();
            assertThat(changed(wholeBefore, answers("section")))
                    .as("who reads every row sees the rows that came: the comparison would find a leak")
                    .contains("planList", "inspectorList", "creditRiskRuns", "jobList");
        } finally {
            rows.remove();
        }
    }

    /** What every list, count and tree says to this person, and the page of the plan. */
    private Map<String, String> answers(String login) throws Exception {
        var answers = new TreeMap<String, String>();
        for (Operation operation : Operation.all(port)) {
            Probe probe = Probe.of(operation);
            boolean plan = operation.id().equals("planPlan");
            if (!operation.writes() && (probe.rows() == null || plan) && !Probe.isClosedToStations(operation)) {
                String path = operation.pathWith(probe.fixed(), "1");
                String body = bureau.as(login, port).get(path).response().body();
                answers.put(
                        operation.id(),
                        body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\"trace\":\"[^\"]*\"|导出时间[^\\n]*", ""));
            }
        }
        return answers;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(after.get(answer.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void a_firm_with_an_account_sees_its_own_rows_and_never_those_of_another() throws Exception {
        new FirmSteps(jdbc, port).take(bureau.as("neighbour", port), bureau.as("officer", port));
    }

    @Test
    void the_neighbour_who_owns_the_rows_reads_them() throws Exception {
        Browser neighbour = bureau.as("neighbour", port);
        for (String id : List.of("entityOne", "leadLead", "getDisclosure", "dossierTimeline")) {
            Operation operation = Operation.all(port).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Probe probe = Probe.of(operation);
            boolean read = foreign(probe).stream().anyMatch(row -> {
                try {
                    Answer answer = answerOf(neighbour, operation, probe, row);
                    return answer.status() == 200
                            && Bureau.MARKS.stream().anyMatch(answer.response().body()::contains);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(read)
                    .as(id + ": the walk would find a leak if there were one")
                    .isTrue();
        }
    }

    private Answer answerOf(Browser browser, Operation operation, Probe probe, String id) throws Exception {
        var values = new TreeMap<>(probe.fixed());
        values.put(probe.parameter(), id);
        String path = operation.pathWith(values, "1");
        var query = new TreeMap<String, String>();
        operation.parameters("query").forEach(name -> {
            if (probe.fixed().containsKey(name)) {
                query.put(name, probe.fixed().get(name));
            }
        });
        String[] headers = operation.parameters("header").stream()
                .flatMap(name -> java.util.stream.Stream.of(
                        name,
                        name.equals("If-Match")
                                ? "\"1\""
                                : java.util.UUID.randomUUID().toString()))
                .toArray(String[]::new);
        String body = operation.body(probe::field);
        return operation.writes()
                ? browser.send(operation.method(), path + text(query), body == null ? "" : body, headers)
                : browser.get(path + text(query), headers);
    }

    /** What the other station's rows hold, as one line each. */
    private List<String> held() {
        return java.util.stream.Stream.of(
                        "select e::text from entity.entities e where unit_id <> :own order by id",
                        "select l::text from lead.leads l where unit_id <> :own order by id",
                        "select p::text from inspection.plans p where unit_id <> :own order by id",
                        "select t::text from inspection.tasks t where unit_id <> :own order by id",
                        "select d::text from disclosure.disclosures d where unit_id <> :own order by id",
                        "select f::text from dossier.facts f where unit_id <> :own order by id",
                        "select v::text from entity.views v where :own > 0 order by id",
                        "select a.login || a.state || a.version || a.password_hash from access.accounts a where a.unit_id <> :own and a.login = 'neighbour'")
                .flatMap(sql -> jdbc.sql(sql).param("own", bureau.unit("own")).query(String.class).list().stream())
                .toList();
    }

    private List<String> foreign(Probe probe) {
        return jdbc.sql(java.util.Objects.requireNonNull(probe.rows()))
                .param("own", bureau.unit("own"))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Without a filter, and with each filter set to what another station's rows have. */
    private List<Map<String, String>> queries(Operation operation) {
        var queries = new ArrayList<Map<String, String>>();
        queries.add(Map.of("limit", "200"));
        for (String name : operation.parameters("query")) {
            if (FREE_TEXT.contains(name)) {
                Bureau.MARKS.forEach(mark -> queries.add(Map.of(name, mark)));
            }
            switch (name) {
                case "unit" -> queries.add(Map.of(name, Integer.toString(bureau.unit("other"))));
                case "street" -> queries.add(Map.of(name, "暗礁街道", "limit", "200"));
                case "district" -> queries.add(Map.of(name, "试验区", "limit", "200"));
                case "plan" -> queries.add(Map.of(name, "1"));
                case "state" -> {
                    queries.add(Map.of(name, "CLOSED"));
                    queries.add(Map.of(name, "DUE"));
                }
                case "scope" -> queries.add(Map.of(name, "bureau"));
                default -> {}
            }
        }
        return queries;
    }

    private static void leak(Operation operation, String sent, Answer answer, List<String> faults) {
        for (String mark : Bureau.MARKS) {
            if (!sent.contains(mark) && answer.response().body().contains(mark)) {
                faults.add(operation + " with " + sent + " lets out " + mark);
            }
        }
    }

    private static String text(Map<String, String> query) {
        var text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
