package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The shipped scorecard, read from its file. */
final class Cards {
    static final Path FILE = Path.of("../../knowledge/base/scorecards/credit-risk@2026-01-01.yaml");
    static final String VERSION = "credit-risk@2026-01-01";
    static final Scorecard SHIPPED = read(body());

    private Cards() {}

    static Json.Fields body() {
        try {
            Map<String, Object> file = new Yaml().load(Files.readString(FILE, StandardCharsets.UTF_8));
            return (Json.Fields) tree(Objects.requireNonNull(file.get("body")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Scorecard read(Json body) {
        try {
            return Scorecard.read(VERSION, body.toBytes());
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Json tree(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, Json> members = new TreeMap<>();
                map.forEach((key, member) -> members.put(String.valueOf(key), tree(member)));
                yield Json.fields(members);
            }
            case List<?> list -> Json.items(list.stream().map(Cards::tree).toList());
            case Integer whole -> Json.of(whole);
            case Long whole -> Json.of(whole);
            case Boolean flag -> Json.of(flag);
            case String text -> Json.of(text);
            default -> throw new AssertionError("not of the subset: " + value);
        };
    }
}
