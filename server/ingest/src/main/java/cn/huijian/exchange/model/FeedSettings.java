package cn.huijian.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must be known to take in the rows of a source, by its way in. Passwords and keys are never part of it. */
public sealed interface FeedSettings {
    /** Files uploaded by a person need nothing. */
    record Upload() implements FeedSettings {}

    /** Files in {@code DATA/inbox/<source>}; with several datasets in one folder below it for each. */
    record Folder() implements FeedSettings {}

    /**
     * Rows of a database, read behind a watermark.
     *
     * @param url JDBC address without user and password
     * @param table table or view, optionally with its schema; or empty when {@code query} is given
     * @param query a select whose columns include watermark and key; used as a derived table
     * @param watermark column that never goes back (time of change or a running number)
     * @param key column that orders rows of one watermark
     * @param columns column of the source to declared field; columns not named are matched by name
     * @param everyMinutes minutes between pulls; 0 for on request only
     */
    record JdbcPull(
            String url,
            String user,
            String table,
            String query,
            String watermark,
            String key,
            Map<String, String> columns,
            int everyMinutes)
            implements FeedSettings {
        public JdbcPull {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * Batches sent over HTTP.
     *
     * @param perMinute most calls in any sixty seconds
     */
    record Push(int perMinute) implements FeedSettings {}

    /**
     * Messages of a Kafka topic; the brokers are configured for the whole installation ({@code huijian.kafka.servers}).
     *
     * @param topic name of the topic
     */
    record Topic(String topic) implements FeedSettings {}

    /** What is wrong with the settings, in Chinese; empty if nothing is. */
    default List<String> faults() {
        return switch (this) {
            case Upload() -> List.of();
            case Folder() -> List.of();
            case Push(int perMinute) -> perMinute < 1 || perMinute > 6_000 ? List.of("每分钟次数应在 1 到 6000 之间") : List.of();
            case Topic(String topic) ->
                topic.matches("[A-Za-z0-9._-]{1,249}") ? List.of() : List.of("主题应为 1 至 249 个字母、数字、点、下划线或连字符");
            case JdbcPull pull -> jdbcFaults(pull);
        };
    }

    /** Names that may stand in a statement as they are. */
    Pattern NAME = Pattern.compile("[A-Za-z_\\u4e00-\\u9fa5][A-Za-z0-9_$\\u4e00-\\u9fa5]{0,62}");

    private static List<String> jdbcFaults(JdbcPull pull) {
        List<String> faults = new ArrayList<>(JdbcAddress.faults(pull.url()));
        if (pull.table().isBlank() == pull.query().isBlank()) {
            faults.add("表名和查询语句应填且只填一项");
        }
        if (!pull.table().isBlank()
                && !java.util.Arrays.stream(pull.table().split("\\.", -1))
                        .allMatch(part -> NAME.matcher(part).matches())) {
            faults.add("表名只能是 表 或 模式.表，由字母、数字、下划线组成");
        }
        if (!pull.query().isBlank()
                && (!pull.query().strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)(select|with)\\s.*")
                        || pull.query().contains(";"))) {
            faults.add("查询语句应是一条 select，不含分号");
        }
        if (!NAME.matcher(pull.watermark()).matches()
                || !NAME.matcher(pull.key()).matches()) {
            faults.add("水位列和次序键列都要填写列名");
        }
        if (pull.everyMinutes() < 0 || pull.everyMinutes() > 60 * 24 * 31) {
            faults.add("抽取间隔应在 0 到 44640 分钟之间，0 为只在人工运行时抽取");
        }
        return faults;
    }

    default String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** Reads the settings of a way; what is absent is empty or zero and shows as a fault. */
    static FeedSettings read(FeedWay way, @Nullable JsonNode given) {
        JsonNode body = given == null ? JsonMapper.shared().createObjectNode() : given;
        return switch (way) {
            case UPLOAD -> new Upload();
            case FOLDER -> new Folder();
            case PUSH -> new Push(body.path("perMinute").asInt(60));
            case KAFKA -> new Topic(body.path("topic").asString("").strip());
            case JDBC -> {
                Map<String, String> columns = new java.util.LinkedHashMap<>();
                body.path("columns")
                        .properties()
                        .forEach(e -> columns.put(e.getKey(), e.getValue().asString("")));
                yield new JdbcPull(
                        body.path("url").asString("").strip(),
                        body.path("user").asString("").strip(),
                        body.path("table").asString("").strip(),
                        body.path("query").asString("").strip(),
                        body.path("watermark").asString("").strip(),
                        body.path("key").asString("").strip(),
                        columns,
                        body.path("everyMinutes").asInt(0));
            }
        };
    }
}
