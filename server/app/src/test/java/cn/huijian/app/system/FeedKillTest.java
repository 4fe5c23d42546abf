package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Uploads, a watched folder, a pusher and a second database feed at once while people read lists and correct facts; server or database are killed at
 * random moments. What was acknowledged is in exactly once: every file, every batch, every row of the other database, every correction.
 */
class FeedKillTest {
    private static final int KILLS = Integer.getInteger("prove.kills", 3);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());

    /** Firms that each way brings in one round. */
    private static final int SHARE = 400;

    private static final int BATCH = 40;
    private static final int FACTS = 200;

    @TempDir
    Path folder;

    private final AtomicInteger pulled = new AtomicInteger();
    private final AtomicInteger lists = new AtomicInteger();
    private final Queue<Long> corrected = new ConcurrentLinkedQueue<>();
    private final Map<String, String> receipts = new java.util.concurrent.ConcurrentHashMap<>();
    private final List<Long> facts = new ArrayList<>();
    private volatile boolean on = true;
    private volatile boolean up = true;

    @Test
    void what_was_acknowledged_by_any_way_is_in_exactly_once_after_kills() throws Exception {
        System.out.println("feed-kill: " + KILLS + " kills, seed " + SEED + " (-Dprove.seed=" + SEED + " repeats it)");
        var random = new Random(SEED);
        int shares = 4 * (KILLS + 1);
        try (var world = new FeedWorld(folder, shares * SHARE)) {
            world.found();
            Browser administrator = world.dataAdministrator();
            Key key = sources(world, administrator);
            begin(world);
            List<Thread> people = List.of(run(() -> readLists(world)), run(() -> correctFacts(world)));
            for (int round = 0; round <= KILLS; round++) {
                boolean last = round == KILLS;
                int from = 4 * round * SHARE;
                List<Thread> feeds = feed(world, key, round, from);
                if (!last) {
                    long pause = random.nextLong(4_000);
                    Thread.sleep(pause);
                    boolean databaseToo = random.nextInt(3) == 0;
                    up = false;
                    world.kill(databaseToo);
                    System.out.println("kill " + (round + 1) + ": after " + pause + " ms"
                            + (databaseToo ? ", database too" : "") + ", " + receipts.size() + " batches, "
                            + corrected.size() + " corrections, " + lists.get() + " lists so far");
                    world.start();
                    up = true;
                }
                for (Thread feed : feeds) {
                    feed.join();
                }
            }
            on = false;
            for (Thread person : people) {
                person.join();
            }
            assertThat(failure).as("a feeder or a person broke off").isNull();
            settle(world);
            verify(world, shares);
        }
    }

    private record Key(String accessKey, String secret) {}

    private static Key sources(FeedWorld world, Browser administrator) throws Exception {
        world.source(administrator, """
                {"code":"box","name":"收件目录","owner":"区大数据局","datasets":["business-entity"],"way":"FOLDER"}""");
        JsonNode pusher = world.source(administrator, """
                {"code":"pusher","name":"推送系统","owner":"区审批局","datasets":["business-entity"],"way":"PUSH","settings":{"perMinute":6000}}""");
        JsonNode key = FeedWorld.must(
                        administrator,
                        "POST",
                        "/api/exchange/sources/" + pusher.path("id").asLong() + "/key",
                        "{}")
                .body();
        StringBuilder columns = new StringBuilder("{");
        for (int i = 0; i < world.header.size(); i++) {
            columns.append(i == 0 ? "" : ",").append("\"c" + i + "\":\"" + world.header.get(i) + "\"");
        }
        try (var connection = world.other.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table firms (id bigint primary key, changed bigint not null"
                    + IntStream.range(0, world.header.size())
                            .mapToObj(i -> ", c" + i + " text")
                            .collect(Collectors.joining())
                    + ")");
            statement.execute("create user feed password 'geheim-7'");
            statement.execute("grant select on firms to feed");
        }
        world.source(administrator, """
                {"code":"other","name":"登记库","owner":"登记科","datasets":["business-entity"],"way":"JDBC","password":"geheim-7",
                 "settings":{"url":"jdbc:postgresql://127.0.0.1:%d/postgres","user":"feed","table":"firms","watermark":"changed","key":"id",
                 "columns":%s,"everyMinutes":0}}""".formatted(world.other.getPort(), columns.append("}")));
        return new Key(key.path("accessKey").asString(), key.path("secret").asString());
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
        await(() -> world.number("select count(*) from dossier.facts") >= FACTS, "the facts");
        facts.addAll(world.numbers("select id from dossier.facts order by id"));
    }

    private List<Thread> feed(FeedWorld world, Key key, int round, int from) {
        return List.of(
                run(() -> {
                    String file = world.csv(from, SHARE);
                    untilAcknowledged(() -> !world.upload("business-entity", "upload-" + round + ".csv", file)
                            .isEmpty());
                }),
                run(() -> {
                    Path inbox =
                            Files.createDirectories(world.data.resolve("inbox").resolve("box"));
                    Path part =
                            Files.writeString(inbox.resolve("f" + round + ".csv.part"), world.csv(from + SHARE, SHARE));
                    Files.move(part, inbox.resolve("f" + round + ".csv"), StandardCopyOption.ATOMIC_MOVE);
                }),
                run(() -> push(world, key, round, from + 2 * SHARE)),
                run(() -> changeOther(world, from + 3 * SHARE)),
                run(() -> pull(world)));
    }

    private void push(FeedWorld world, Key key, int round, int from) throws Exception {
        for (int n = 0; n < SHARE / BATCH; n++) {
            String batch = "r" + round + "-" + n;
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> cells : world.firms(from + n * BATCH, BATCH)) {
                var row = new java.util.LinkedHashMap<String, String>();
                IntStream.range(0, cells.size()).forEach(i -> row.put(world.header.get(i), cells.get(i)));
                rows.add(row);
            }
            byte[] body = FeedWorld.JSON.writeValueAsBytes(Map.of("batch", batch, "rows", rows));
            untilAcknowledged(() -> {
                var answer = world.push(key.accessKey(), key.secret(), "business-entity", body);
                if (answer.statusCode() != 200 && answer.statusCode() != 202) {
                    return false;
                }
                String receipt =
                        FeedWorld.JSON.readTree(answer.body()).path("receipt").asString();
                String before = receipts.putIfAbsent(batch, receipt);
                assertThat(receipt)
                        .as("batch %s keeps its receipt", batch)
                        .isEqualTo(before == null ? receipt : before);
                return true;
            });
            // Sent once more, as a sender does that did not trust the first answer.
            untilAcknowledged(() -> {
                var again = world.push(key.accessKey(), key.secret(), "business-entity", body);
                return again.statusCode() == 200
                        && FeedWorld.JSON
                                .readTree(again.body())
                                .path("receipt")
                                .asString()
                                .equals(receipts.get(batch));
            });
        }
    }

    private void changeOther(FeedWorld world, int from) throws Exception {
        try (var connection = world.other.getPostgresDatabase().getConnection();
                var insert = connection.prepareStatement(
                        "insert into firms values (?, ?" + ", ?".repeat(world.header.size()) + ")")) {
            for (int i = from; i < from + SHARE; i++) {
                insert.setLong(1, i);
                insert.setLong(2, pulled.incrementAndGet() / 7);
                List<String> cells = world.firms(i, 1).getFirst();
                for (int c = 0; c < cells.size(); c++) {
                    insert.setString(3 + c, cells.get(c));
                }
                insert.execute();
                if (i % 20 == 0) {
                    Thread.sleep(20);
                }
            }
        }
    }

    private void pull(FeedWorld world) throws Exception {
        for (int i = 0; i < 3; i++) {
            untilAcknowledged(() -> {
                Browser administrator = world.dataAdministrator();
                long id = world.number("select id from exchange.sources where code = 'other'");
                return administrator
                                .send("POST", "/api/exchange/sources/" + id + "/run", "{}")
                                .status()
                        == 200;
            });
            Thread.sleep(700);
        }
    }

    private void readLists(FeedWorld world) throws Exception {
        while (on) {
            untilAcknowledged(() -> world.get("/api/entity/entities?limit=20") == 200);
            lists.incrementAndGet();
            Thread.sleep(150);
        }
    }

    private void correctFacts(FeedWorld world) throws Exception {
        for (int i = 0; on && i < facts.size(); i++) {
            long fact = facts.get(i);
            String key = "kill-" + fact;
            untilAcknowledged(() -> {
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

    private static void settle(FeedWorld world) throws Exception {
        Browser administrator = world.dataAdministrator();
        long id = world.number("select id from exchange.sources where code = 'other'");
        FeedWorld.must(administrator, "POST", "/api/exchange/sources/" + id + "/run", "{}");
        await(
                () -> world.number("select count(*) from jobs.jobs where state in ('QUEUED', 'RUNNING')") == 0,
                "the jobs");
        await(
                () -> world.number("select count(*) from exchange.folder_files where settled_at is null") == 0,
                "the folder");
        await(() -> world.number("select count(*) from exchange.runs where state <> 'DONE'") == 0, "the runs");
    }

    private void verify(FeedWorld world, int shares) throws Exception {
        String seed = "seed " + SEED;
        long firms = (long) shares * SHARE;
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
                .isEqualTo(receipts.size())
                .isEqualTo((long) rounds * SHARE / BATCH);
        assertThat(world.number("select count(*) from exchange.runs where source = 'pusher'"))
                .as("one run for each batch, %s", seed)
                .isEqualTo(receipts.size());
        assertThat(world.number("select count(*) from exchange.runs where source = 'box'"))
                .as("one run for each file, %s", seed)
                .isEqualTo(rounds);
        assertThat(world.number("select sum(cursor_row) from exchange.runs where source = 'other'"))
                .as("each row of the other database was pulled once, %s", seed)
                .isEqualTo((long) rounds * SHARE);
        assertThat(archived(world)).as(seed).isEqualTo(rounds);
        assertThat(world.number("select count(*) from dossier.facts where record like 'correction-of:%'"))
                .as("corrections, %s", seed)
                .isEqualTo(corrected.size());
        System.out.println("feed-kill: " + firms + " firms by four ways, " + receipts.size() + " batches, "
                + corrected.size() + " corrections, " + lists.get() + " lists read; nothing lost, nothing doubled");
    }

    private static long archived(FeedWorld world) throws IOException {
        try (var files = Files.list(world.data.resolve("inbox/box/archive"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        }
    }

    /** A deed of a feeder or a person. */
    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }

    /** A command, and whether it was acknowledged. */
    @FunctionalInterface
    private interface Command {
        boolean send() throws Exception;
    }

    private Thread run(Deed deed) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                deed.run();
            } catch (Exception | Error e) {
                failure = e;
            }
        });
    }

    private volatile @org.jspecify.annotations.Nullable Throwable failure;

    /** Sends until it is acknowledged, as everybody does whose system went away in the middle. */
    private void untilAcknowledged(Command command) throws Exception {
        long end = System.nanoTime() + 180_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                if (up && command.send()) {
                    return;
                }
            } catch (IOException | java.sql.SQLException | AssertionError e) {
                // The server is away, or ends while it answers.
                if (e instanceof AssertionError
                        && !String.valueOf(e.getMessage()).contains("sign-in")) {
                    throw e;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nobody answered for three minutes, seed " + SEED);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition, String what) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(what + " did not come to an end within two minutes, seed " + SEED);
    }
}
