package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/** The five ways in which firms come: an upload, a watched folder, a pusher, another database that is pulled, and a topic. */
final class FiveWays {
    /** Firms that each way brings in one round. */
    static final int SHARE = 320;

    static final int BATCH = 40;
    private static final String TOPIC = "firms";
    private static final int PARTITIONS = 2;

    private final FeedWorld world;
    private final Clients clients;
    private final AtomicInteger changes = new AtomicInteger();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private String accessKey = "";
    private String secret = "";

    FiveWays(FeedWorld world, Clients clients) {
        this.world = world;
        this.clients = clients;
    }

    /** Batches that were acknowledged so far. */
    int batches() {
        return receipts.size();
    }

    /** Has the administrator set up the sources, and the other database its table. */
    void setUp(Browser administrator) throws Exception {
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
        accessKey = key.path("accessKey").asString();
        secret = key.path("secret").asString();
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
        try (var broker = Admin.create(Map.of("bootstrap.servers", world.broker.servers()))) {
            broker.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        world.source(administrator, """
                {"code":"topic","name":"消息平台","owner":"区大数据局","datasets":["business-entity"],"way":"KAFKA","settings":{"topic":"%s"}}""".formatted(TOPIC));
    }

    /** Starts the feeds of one round, from the firm {@code from} on; each way brings its share. */
    List<Thread> feed(int round, int from) {
        return List.of(
                clients.run(() -> upload(round, from)),
                clients.run(() -> drop(round, from + SHARE)),
                clients.run(() -> push(round, from + 2 * SHARE)),
                clients.run(() -> changeOther(from + 3 * SHARE)),
                clients.run(this::pull),
                clients.run(() -> send(from + 4 * SHARE)));
    }

    private void upload(int round, int from) throws Exception {
        String file = world.csv(from, SHARE);
        clients.untilAcknowledged(() -> !world.upload("business-entity", "upload-" + round + ".csv", file)
                .isEmpty());
    }

    private void drop(int round, int from) throws Exception {
        Path inbox = Files.createDirectories(world.data.resolve("inbox").resolve("box"));
        Path part = Files.writeString(inbox.resolve("f" + round + ".csv.part"), world.csv(from, SHARE));
        Files.move(part, inbox.resolve("f" + round + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void push(int round, int from) throws Exception {
        for (int n = 0; n < SHARE / BATCH; n++) {
            String batch = "r" + round + "-" + n;
            byte[] body =
                    FeedWorld.JSON.writeValueAsBytes(Map.of("batch", batch, "rows", rows(from + n * BATCH, BATCH)));
            clients.untilAcknowledged(() -> {
                var answer = world.push(accessKey, secret, "business-entity", body);
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
            clients.untilAcknowledged(() -> {
                var again = world.push(accessKey, secret, "business-entity", body);
                return again.statusCode() == 200
                        && FeedWorld.JSON
                                .readTree(again.body())
                                .path("receipt")
                                .asString()
                                .equals(receipts.get(batch));
            });
        }
    }

    /** Messages that the broker acknowledged, one firm each; the product is not asked. */
    private void send(int from) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", world.broker.servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < SHARE; i++) {
                byte[] message =
                        FeedWorld.JSON.writeValueAsBytes(rows(from + i, 1).getFirst());
                producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, null, message))
                        .get();
            }
        }
    }

    private List<Map<String, String>> rows(int from, int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : world.firms(from, count)) {
            var row = new LinkedHashMap<String, String>();
            IntStream.range(0, cells.size()).forEach(i -> row.put(world.header.get(i), cells.get(i)));
            rows.add(row);
        }
        return rows;
    }

    private void changeOther(int from) throws Exception {
        try (var connection = world.other.getPostgresDatabase().getConnection();
                var insert = connection.prepareStatement(
                        "insert into firms values (?, ?" + ", ?".repeat(world.header.size()) + ")")) {
            for (int i = from; i < from + SHARE; i++) {
                insert.setLong(1, i);
                insert.setLong(2, changes.incrementAndGet() / 7);
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

    private void pull() throws Exception {
        for (int i = 0; i < 3; i++) {
            clients.untilAcknowledged(() -> {
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
}
