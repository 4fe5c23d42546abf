package cn.huijian.bench;

import cn.huijian.bench.ListRequests.Request;
import cn.huijian.bench.ListRequests.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the list requests with several clients at once and measures each from sending to the last byte. */
final class ListLoad {
    private static final int PAGE = 50;
    private static final int WALK = 200;

    private final Http http;

    ListLoad(Http http) {
        this.http = http;
    }

    private record Measured(Request request, double milliseconds, String answer) {
        Words words() {
            return request.words();
        }
    }

    Map<String, Object> run(List<Request> warmUp, List<Request> requests) throws Exception {
        List<Request> placed = new ArrayList<>();
        for (Request request : requests) {
            placed.add(request.fiftieth() ? onFiftiethPage(request) : request);
        }
        measure(warmUp);
        List<Measured> measured = measure(placed);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("clients", ClientLoad.CLIENTS);
        result.put("all", latencies(measured).toMap());
        for (Words words : Words.values()) {
            result.put(
                    words.name().toLowerCase(java.util.Locale.ROOT),
                    latencies(measured.stream().filter(m -> m.words() == words).toList())
                            .toMap());
        }
        result.put("stableOrder", stable(measured));
        result.put(
                "slowest",
                measured.stream()
                        .sorted(java.util.Comparator.comparingDouble(Measured::milliseconds)
                                .reversed())
                        .limit(8)
                        .map(m -> Math.round(m.milliseconds()) + " ms "
                                + java.net.URLDecoder.decode(
                                        m.request().path(), java.nio.charset.StandardCharsets.UTF_8))
                        .toList());
        return result;
    }

    /** The same request with the cursor of its fiftieth page, or of its last page if it has fewer. Not measured. */
    private Request onFiftiethPage(Request request) throws Exception {
        String cursor = "";
        int behind = 0;
        while (behind < 49 * PAGE) {
            int step = Math.min(WALK, 49 * PAGE - behind);
            JsonNode page = http.get(request.path().replace("limit=50", "limit=" + step)
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                break;
            }
            cursor = page.path("next").asString();
            behind += step;
        }
        return new Request(
                request.words(), request.path() + (cursor.isEmpty() ? "" : "&cursor=" + cursor), request.fiftieth());
    }

    private List<Measured> measure(List<Request> requests) throws Exception {
        return new ClientLoad(http)
                .ask(requests.stream().map(Request::path).toList()).stream()
                        .map(answer -> new Measured(requests.get(answer.at()), answer.milliseconds(), answer.text()))
                        .toList();
    }

    /** Asked again afterwards, a page holds the same firms in the same order. */
    private boolean stable(List<Measured> measured) throws Exception {
        for (Measured first : measured.subList(0, Math.min(100, measured.size()))) {
            if (!ids(first.answer()).equals(ids(http.getText(first.request().path())))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        JsonMapper.shared()
                .readTree(text)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static Latencies latencies(List<Measured> measured) {
        return new Latencies(measured.stream().map(Measured::milliseconds).toList());
    }
}
