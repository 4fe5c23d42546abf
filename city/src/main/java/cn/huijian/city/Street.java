package cn.huijian.city;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A street or town of the city with the station (监管所) that covers it.
 *
 * @param longitudeMicros CGCS2000 position of its centre in millionths of a degree, likewise the latitude
 */
record Street(String station, String name, long longitudeMicros, long latitudeMicros, int grids, List<String> roads) {
    static final List<Street> ALL =
            Csv.wordList("streets.csv").stream().map(Street::read).toList();

    /** Name without 街道 or 镇. */
    String shortName() {
        return name.endsWith("街道") ? name.substring(0, name.length() - 2) : name.substring(0, name.length() - 1);
    }

    String grid(int number) {
        return shortName() + (number + 1 < 10 ? "0" : "") + (number + 1);
    }

    List<String> gridCodes() {
        return IntStream.range(0, grids).mapToObj(this::grid).toList();
    }

    private static Street read(List<String> row) {
        return new Street(
                row.get(0),
                row.get(1),
                Math.round(Double.parseDouble(row.get(2)) * 1_000_000),
                Math.round(Double.parseDouble(row.get(3)) * 1_000_000),
                Integer.parseInt(row.get(4)),
                List.of(row.get(5).split(";")));
    }
}
