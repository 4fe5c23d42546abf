package cn.huijian.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The requests of the list measurement, from one seed: one third with a common pair of characters, one third with a rare one, one third without any
 * hit; random filters; half of them for the first page, half for the fiftieth.
 */
final class ListRequests {
    private static final List<String> COMMON = List.of("科技", "有限", "重庆", "高新", "公司", "商贸", "餐饮", "服务");
    private static final List<String> KINDS = List.of("公司", "个体工商户", "分支机构");
    private static final List<String> INDUSTRIES = List.of("62", "52", "51", "65", "80", "F", "6210");
    private static final List<String> GRADES = List.of("A", "B", "C", "D", "A,B", "C,D");
    private static final List<String> SORTS = List.of("newest");

    private final Random random;
    private final List<String> rare;

    /** @param names names of firms of the station, from which rare pairs are taken */
    ListRequests(long seed, List<String> names) {
        this.random = new Random(seed);
        this.rare = names;
    }

    /** A class of query. */
    enum Words {
        COMMON,
        RARE,
        NONE
    }

    /** One request; {@code fiftieth} asks for the fiftieth page instead of the first. */
    record Request(Words words, String path, boolean fiftieth) {}

    List<Request> make(int count) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Words words = Words.values()[i % 3];
            requests.add(new Request(words, path(words), random.nextBoolean()));
        }
        java.util.Collections.shuffle(requests, random);
        return requests;
    }

    private String path(Words words) {
        var path = new StringBuilder("/api/entity/entities?limit=50&q=").append(encoded(text(words)));
        path.append("&sort=").append(pick(SORTS));
        if (random.nextInt(3) == 0) {
            path.append("&kind=").append(encoded(pick(KINDS)));
        }
        if (random.nextInt(3) == 0) {
            path.append("&status=ALIVE");
        }
        if (random.nextInt(4) == 0) {
            path.append("&industry=").append(pick(INDUSTRIES));
        }
        if (random.nextInt(3) == 0) {
            path.append("&grade=").append(encoded(pick(GRADES)));
        }
        if (random.nextInt(5) == 0) {
            int year = 2000 + random.nextInt(20);
            path.append("&establishedFrom=")
                    .append(year)
                    .append("-01-01&establishedTo=")
                    .append(year + 5)
                    .append("-12-31");
        }
        return path.toString();
    }

    private String text(Words words) {
        return switch (words) {
            case COMMON -> pick(COMMON);
            case RARE -> {
                String name = rare.get(random.nextInt(rare.size()));
                int at = name.startsWith("重庆高新区") ? 5 : 2;
                yield name.substring(Math.min(at, name.length() - 2), Math.min(at + 2, name.length()));
            }
            case NONE -> new String(new int[] {0x9f00 + random.nextInt(0x90), 0x9e00 + random.nextInt(0x90)}, 0, 2);
        };
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
