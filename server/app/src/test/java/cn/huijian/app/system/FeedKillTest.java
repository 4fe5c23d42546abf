package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads, a watched folder, a pusher, a second database and a topic feed at once while people read lists, correct facts and put quarantined rows right, one by
 * one and as a batch; server or database are killed at random moments and in the midst of a replay. What was acknowledged is in exactly once: every
 * file, every batch, every row of the other database, every message, every correction, every row that was kept apart.
 */
class FeedKillTest {
    private static final int KILLS = Integer.getInteger("prove.kills", 3);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    private static final int FACTS = 200;

    @TempDir
    Path folder;

    private final Clients clients = new Clients(SEED);
    private final AtomicInteger lists = new AtomicInteger();
    private final Queue<Long> corrected = new ConcurrentLinkedQueue<>();
    private final List<Long> facts = new ArrayList<>();
    private volatile boolean on = true;

    @Test
    void what_was_acknowledged_by_any_way_is_in_exactly_once_after_kills() throws Exception {
        System.out.println("feed-kill: " + KILLS + " kills, seed " + SEED + " (-Dprove.seed=" + SEED + " repeats it)");
        var random = new Random(SEED);
        int shares = 5 * (KILLS + 1);
        try (var world = new FeedWorld(folder, shares * FiveWays.SHARE)) {
            world.found();
            var ways = new FiveWays(world, clients);
            ways.setUp(world.dataAdministrator());
            var desk = new QuarantineWork(world, clients);
            begin(world);
            List<Thread> people = List.of(clients.run(() -> readLists(world)), clients.run(() -> correctFacts(world)));
            for (int round = 0; round <= KILLS; round++) {
                desk.deliver(round);
                List<Thread> work = new ArrayList<>(ways.feed(round, 5 * round * FiveWays.SHARE));
                work.addAll(desk.mend(round));
                if (round < KILLS) {
                    kill(world, ways, desk, round, random);
                }
                for (Thread one : work) {
                    one.join();
                }
                assertThat(clients.failure())
                        .as("a feeder or a person broke off")
                        .isNull();
            }
            on = false;
            for (Thread person : people) {
                person.join();
            }
            assertThat(clients.failure()).as("a feeder or a person broke off").isNull();
            settle(world);
            verify(world, ways, shares);
            desk.verify("seed " + SEED);
        }
    }

    /** Every other kill comes while the batch of the round is being replayed, the others at any moment. */
    private void kill(FeedWorld world, FiveWays ways, QuarantineWork desk, int round, Random random) throws Exception {
        long pause = random.nextLong(4_000);
        boolean databaseToo = random.nextInt(3) == 0;
        if (round % 2 == 0) {
            desk.awaitReplay(round);
            pause /= 20;
        }
        Thread.sleep(pause);
        String replay = desk.atKill(round);
        clients.serverIs(false);
        world.kill(databaseToo);
        System.out.println("kill " + (round + 1) + ": after " + pause + " ms" + (databaseToo ? ", database too" : "")
                + ", "
                + ways.batches() + " batches, " + corrected.size() + " corrections, " + replay + ", " + lists.get()
                + " lists so far");
        world.start();
        clients.serverIs(true);
    }

    /** Facts for people to correct. */
    private void begin(FeedWorld world) throws Exception {
        var text = new StringBuilder("记录编号,统一社会信用代码,主体名称,公告日期,税种,欠税余额\n");
        List<List<String>> firms = world.firms(0, FACTS);
        for (int i = 0; i < FACTS; i++) {
            text.append("T-%d,%s,%s,2026-03-01,增值税,100\n"
                    .formatted(i, firms.get(i).get(1), firms.get(i).get(0)));
        }
        world.upload("tax-arrears", "facts.csv", text.toString());
        clients.await(() -> world.number("select count(*) from dossier.facts") >= FACTS, "the facts");
        facts.addAll(world.numbers("select id from dossier.facts order by id"));
    }

    private void readLists(FeedWorld world) throws Exception {
        while (on) {
            clients.untilAcknowledged(() -> world.get("/api/entity/entities?limit=20") == 200);
            lists.incrementAndGet();
            Thread.sleep(150);
        }
    }

    private void correctFacts(FeedWorld world) throws Exception {
        for (int i = 0; on && i < facts.size(); i++) {
            long fact = facts.get(i);
            String key = "kill-" + fact;
            clients.untilAcknowledged(() -> {
                var answer = world.dataAdministrator()
                        .send(
                                "POST",
                                "/api/dossier/facts/" + fact + "/correction",
                                "{\"validFrom\":\"2026-03-02\",\"ground\":\"公告日期有误\"}",
                                "Idempotency-Key",
                                key,
                                "If-Match",
                                "\"1\"");
                boolean doneBefore = answer.code().equals("access.command-done")
                        || answer.code().equals("dossier.changed-meanwhile");
                return answer.status() == 200 || doneBefore;
            });
            corrected.add(fact);
            Thread.sleep(200);
        }
    }

    private void settle(FeedWorld world) throws Exception {
        Browser administrator = world.dataAdministrator();
        long id = world.number("select id from exchange.sources where code = 'other'");
        FeedWorld.must(administrator, "POST", "/api/exchange/sources/" + id + "/run", "{}");
        clients.await(
                () -> world.number("select coalesce(sum(next_offset), 0) from exchange.topic_positions")
                        == (KILLS + 1L) * FiveWays.SHARE,
                "the topic");
        clients.await(
                () -> world.number("select count(*) from jobs.jobs where state in ('QUEUED', 'RUNNING')") == 0,
                "the jobs");
        clients.await(
                () -> world.number("select count(*) from exchange.folder_files where settled_at is null") == 0,
                "the folder");
        clients.await(() -> world.number("select count(*) from exchange.runs where state <> 'DONE'") == 0, "the runs");
    }

    private void verify(FeedWorld world, FiveWays ways, int shares) throws Exception {
        String seed = "seed " + SEED;
        long firms = (long) shares * FiveWays.SHARE;
        int rounds = KILLS + 1;
        assertThat(world.number("select count(*) from entity.entities"))
                .as(seed)
                .isEqualTo(firms);
        assertThat(world.number("select count(distinct uscc) from entity.entities"))
                .as(seed)
                .isEqualTo(firms);
        assertThat(world.number("select sum(created) from exchange.runs where dataset = 'business-entity'"))
                .as("each firm came into being once, %s", seed)
                .isEqualTo(firms);
        assertThat(world.number("select sum(updated + conflicts + quarantined) from exchange.runs"))
                .as(seed)
                .isZero();
        assertThat(world.number("select count(*) from exchange.push_batches"))
                .as("batches, %s", seed)
                .isEqualTo(ways.batches())
                .isEqualTo((long) rounds * FiveWays.SHARE / FiveWays.BATCH);
        assertThat(world.number("select count(*) from exchange.runs where source = 'pusher'"))
                .as("one run for each batch, %s", seed)
                .isEqualTo(ways.batches());
        assertThat(world.number("select count(*) from exchange.runs where source = 'box'"))
                .as("one run for each file, %s", seed)
                .isEqualTo(rounds);
        assertThat(world.number("select sum(cursor_row) from exchange.runs where source = 'other'"))
                .as("each row of the other database was pulled once, %s", seed)
                .isEqualTo((long) rounds * FiveWays.SHARE);
        assertThat(world.number("select sum(cursor_row) from exchange.runs where source = 'topic'"))
                .as("each message was taken once, %s", seed)
                .isEqualTo((long) rounds * FiveWays.SHARE);
        assertThat(archived(world)).as(seed).isEqualTo(rounds);
        assertThat(world.number("select count(*) from dossier.facts where record like 'correction-of:%'"))
                .as("corrections, %s", seed)
                .isEqualTo(corrected.size());
        System.out.println("feed-kill: " + firms + " firms by five ways, " + ways.batches() + " batches, "
                + corrected.size() + " corrections, " + lists.get() + " lists read; nothing lost, nothing doubled");
    }

    private static long archived(FeedWorld world) throws IOException {
        try (var files = Files.list(world.data.resolve("inbox/box/archive"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        }
    }
}
