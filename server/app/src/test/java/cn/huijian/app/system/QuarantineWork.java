package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People at the quarantine desk. Each round brings a file of which no row can be taken in: most are put right at once by a mapping and replayed as a
 * batch, some are corrected by hand meanwhile, some let in as they are.
 */
final class QuarantineWork {
    /** Rows of a round that one mapping heals. */
    static final int MAPPED = 160;

    private static final int BY_HAND = 12;
    private static final int LET_IN = 28;
    private static final int EACH = MAPPED + LET_IN;
    private static final String DESK = "/api/exchange/quarantine";

    private final FeedWorld world;
    private final Clients clients;
    private volatile String refused = "nothing";
    private int rounds;
    private int killed;

    QuarantineWork(FeedWorld world, Clients clients) {
        this.world = world;
        this.clients = clients;
    }

    /** Brings the file of a round and waits until all its rows are kept apart. */
    void deliver(int round) throws Exception {
        rounds++;
        var text = new StringBuilder("记录编号,统一社会信用代码,主体名称,公告日期,税种,欠税余额\n");
        List<List<String>> firms = world.firms(0, EACH);
        for (int i = 0; i < EACH; i++) {
            boolean mapped = i < MAPPED;
            text.append("%s,%s,%s,%s,增值税,100\n"
                    .formatted(
                            mapped ? "Q-" + round + "-" + i : "L-" + round + "-" + i + "\uFFFD",
                            firms.get(i).get(1),
                            firms.get(i).get(0),
                            mapped ? spelling(round) : "2026-03-05"));
        }
        world.upload("tax-arrears", file(round), text.toString());
        clients.await(
                () -> world.number("select coalesce(sum(quarantined), 0) from exchange.runs where file_name = '"
                                + file(round) + "'")
                        == EACH,
                "keeping the rows of round " + round + " apart");
    }

    /** Has people put the rows of a round right, in three ways at once. */
    List<Thread> mend(int round) throws Exception {
        long run = run(round);
        return List.of(clients.run(() -> map(round)), clients.run(() -> correct(run)), clients.run(() -> letIn(run)));
    }

    /** Waits until the batch of a round is being replayed. */
    void awaitReplay(int round) throws Exception {
        try {
            clients.await(() -> clients.failure() != null || replayed(round) > 0, "the beginning of a replay");
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; last refused: " + refused, clients.failure());
        }
        assertThat(clients.failure())
                .as("a feeder or a person broke off; last refused: %s", refused)
                .isNull();
    }

    /** Notes how far the replay of a round has come when the server is killed; gives it in words. */
    String atKill(int round) throws Exception {
        long done = replayed(round);
        if (done > 0 && done < MAPPED - BY_HAND) {
            killed++;
        }
        return done + " of " + MAPPED + " rows replayed";
    }

    private void map(int round) throws Exception {
        clients.untilAcknowledged(() -> {
            Answer answer = send("/mappings", """
                    {"dataset":"tax-arrears","source":"upload","field":"公告日期","given":"%s","value":"2026-03-05","version":0,"reason":"来源电话确认"}""".formatted(spelling(round)));
            return answer.status() == 202 || answer.code().equals("exchange.mapping-changed");
        });
    }

    /** From the end of the batch, while its replay comes from the beginning; another day than the mapping's, or nothing would be corrected. */
    private void correct(long run) throws Exception {
        for (int row = MAPPED; row > MAPPED - BY_HAND; row--) {
            String path = "/rows/" + run + "/" + row + "/correction";
            clients.untilAcknowledged(() -> {
                Answer answer = send(path, "{\"version\":0,\"values\":{\"公告日期\":\"2026-03-06\"},\"reason\":\"核对了公告\"}");
                return answer.status() == 200 || answer.code().equals("exchange.quarantine-changed");
            });
        }
    }

    private void letIn(long run) throws Exception {
        String rows = IntStream.rangeClosed(MAPPED + 1, EACH)
                .mapToObj(row -> "{\"run\":" + run + ",\"row\":" + row + ",\"version\":0}")
                .collect(Collectors.joining(","));
        clients.untilAcknowledged(() -> send("/acceptances", "{\"rows\":[" + rows + "],\"reason\":\"来源确认字形无误\"}")
                        .status()
                == 200);
    }

    private Answer send(String path, String json) throws Exception {
        Answer answer = world.dataAdministrator().send("POST", DESK + path, json);
        assertThat(answer.status())
                .as(path + " answered " + answer.response().body())
                .isNotEqualTo(403);
        return answer;
    }

    /** Every row that was acknowledged, and by now every row, is in once: one fact, one decision, one entry on the trail. */
    void verify(String seed) throws Exception {
        long all = (long) rounds * EACH;
        assertThat(world.number(
                        "select count(*) from exchange.quarantine_rows where state = 'TAKEN' and effect = 'NEW'"))
                .as("decisions, %s", seed)
                .isEqualTo(all);
        String facts = "from dossier.facts where record like 'Q-%' or record like 'L-%'";
        assertThat(world.number("select count(*) " + facts))
                .as("facts, %s", seed)
                .isEqualTo(all);
        assertThat(world.number("select count(distinct record) " + facts))
                .as(seed)
                .isEqualTo(all);
        assertThat(world.number("select sum(created) from exchange.runs where file_name like 'quarantine-%'"))
                .as("counters, %s", seed)
                .isEqualTo(all);
        assertThat(world.number("select count(*) from audit.records where action = 'exchange.resolve'"))
                .as("entries on the trail, %s", seed)
                .isEqualTo(all);
        assertThat(killed).as("kills in the midst of a replay, %s", seed).isPositive();
        System.out.println("feed-kill: " + all + " quarantined rows mapped, corrected and let in, " + killed
                + " kills in the midst of a replay");
    }

    private long replayed(int round) throws Exception {
        return world.number(
                "select count(*) from exchange.quarantine_rows q join exchange.runs r on r.id = q.run_id where q.how = 'MAPPED' and r.file_name = '"
                        + file(round) + "'");
    }

    private long run(int round) throws Exception {
        return world.number("select id from exchange.runs where file_name = '" + file(round) + "'");
    }

    private static String file(int round) {
        return "quarantine-" + round + ".csv";
    }

    /** What somebody wrote where a day belongs. */
    private static String spelling(int round) {
        return "待核" + round;
    }
}
