package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.PushedRows;
import cn.huijian.exchange.model.PushedRows.MalformedException;
import cn.huijian.exchange.model.RowsText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rows of some messages as one text: those that could be read, then one for each message that could not, with the reason and the message as it came,
 * so that it stands on the quarantine desk like any other row that cannot be taken in.
 */
final class TopicRows {
    /** What is kept of a message that is no row, in characters: enough to see what it was. */
    private static final int MOST_KEPT = 20_000;

    private final List<JsonNode> read = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private record Refused(String reason, String message) {}

    /** The rows written down, and how they are to be read. */
    record Written(String text, FileForm form, List<String> header, HeaderMapping mapping) {
        InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param place of the message, in words */
    void add(String place, byte[] message) {
        try {
            read.addAll(PushedRows.message(message));
        } catch (MalformedException e) {
            refuse(place + "没有收：" + e.sentence(), shown(message));
        }
    }

    /** Notes that something is not there to be read. */
    void refuse(String reason, String message) {
        refused.add(new Refused(reason, message));
    }

    int size() {
        return read.size() + refused.size();
    }

    int refused() {
        return refused.size();
    }

    Written write(String batch, DatasetDeclaration dataset) throws IOException {
        PushedRows rows = together(batch);
        List<String> header = new ArrayList<>(rows.header());
        List<String> columns =
                new ArrayList<>(HeaderMapping.byNames(dataset, header).columns());
        if (!refused.isEmpty()) {
            header.addAll(List.of(HeaderMapping.REFUSAL, HeaderMapping.MESSAGE));
            columns.addAll(List.of(HeaderMapping.REFUSAL, HeaderMapping.MESSAGE));
        }
        var out = new ByteArrayOutputStream();
        var text = new RowsText(out, header);
        for (List<@Nullable String> row : rows.rows()) {
            text.add(filled(row, header.size()));
        }
        for (Refused one : refused) {
            List<@Nullable String> cells = filled(List.of(), rows.header().size());
            cells.add(one.reason());
            cells.add(one.message());
            text.add(cells);
        }
        return new Written(out.toString(StandardCharsets.UTF_8), text.form(), header, new HeaderMapping(columns));
    }

    private PushedRows together(String batch) {
        try {
            return PushedRows.of(batch, read);
        } catch (MalformedException e) {
            throw new IllegalStateException("rows that were read one by one cannot be read together", e);
        }
    }

    private static List<@Nullable String> filled(List<@Nullable String> cells, int size) {
        List<@Nullable String> filled = new ArrayList<>(cells);
        while (filled.size() < size) {
            filled.add(null);
        }
        return filled;
    }

    private static String shown(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return "（空消息）";
        }
        return text.length() <= MOST_KEPT ? text : text.substring(0, MOST_KEPT) + "……（共 " + message.length + " 字节）";
    }
}
