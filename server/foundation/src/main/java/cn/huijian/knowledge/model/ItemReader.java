package cn.huijian.knowledge.model;

import cn.huijian.kernel.Sha256;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgeItem.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns one file into an item, or says what is wrong with it. */
final class ItemReader {
    private static final Pattern PATH =
            Pattern.compile("(?<pack>[a-z0-9-]+)/(?<kind>[a-z-]+)/(?<id>[a-z0-9-]+)@(?<date>[0-9-]{10})\\.yaml");
    private static final Shape HEADER = new Shape(Map.of(
            "id", "any",
            "effective_from", "date",
            "effective_to?", "date",
            "source", "text",
            "status", "one of checked | certain | to-verify | platform-default",
            "body", "any"));
    private static final JsonMapper SORTING = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Shapes shapes;

    ItemReader(Shapes shapes) {
        this.shapes = shapes;
    }

    Optional<KnowledgeItem> read(PackFile file, Consumer<String> fault) {
        String at = "knowledge/" + file.path();
        Matcher path = PATH.matcher(file.path());
        if (!path.matches()) {
            fault.accept(at + ": 文件名不合要求; 写作 <包>/<类别>/<标识>@<生效日期>.yaml");
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        HEADER.check(at, file.content(), faults::add);
        String id = String.valueOf(file.content().get("id"));
        if (!id.equals(path.group("id"))) {
            faults.add(at + ": id 为 " + id + ", 与文件名 " + path.group("id") + " 不符; 改为一致");
        }
        if (!path.group("date").equals(file.content().get("effective_from"))) {
            faults.add(at + ": effective_from 与文件名中的日期不符; 改为一致");
        }
        Object body = file.content().get("body");
        shapes.find(path.group("kind"), id).ifPresent(shape -> shape.check(at + " body", body, faults::add));
        faults.forEach(fault);
        return faults.isEmpty() ? item(file, path, id, body, at, fault) : Optional.empty();
    }

    private static Optional<KnowledgeItem> item(
            PackFile file, Matcher path, String id, @Nullable Object body, String at, Consumer<String> fault) {
        LocalDate from = LocalDate.parse(path.group("date"));
        Object until = file.content().get("effective_to");
        LocalDate to = until == null ? null : LocalDate.parse(until.toString());
        if (to != null && !to.isAfter(from)) {
            fault.accept(at + ": effective_to 不晚于 effective_from; 写第一个不再有效的日子");
            return Optional.empty();
        }
        String source = String.valueOf(file.content().get("source"));
        String status = String.valueOf(file.content().get("status"));
        String digest =
                digest(path.group("kind") + "\n" + source + "\n" + status + "\n" + SORTING.writeValueAsString(body));
        return Optional.of(new KnowledgeItem(
                path.group("kind"),
                id,
                id + "@" + from + "#" + digest,
                from,
                to,
                source,
                status(status),
                path.group("pack"),
                JsonMapper.shared().valueToTree(body)));
    }

    private static Status status(String word) {
        return switch (word) {
            case "checked" -> Status.CHECKED;
            case "certain" -> Status.CERTAIN;
            case "to-verify" -> Status.TO_VERIFY;
            default -> Status.PLATFORM_DEFAULT;
        };
    }

    /** First eight hexadecimal digits of SHA-256: enough to tell versions of one item on one date apart. */
    private static String digest(String content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 4);
    }
}
