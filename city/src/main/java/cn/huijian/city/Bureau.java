package cn.huijian.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented bureau as JSON: {@code note}, {@code asOf}, {@code units}, {@code officers}.
 *
 * <p>A unit has {@code code}, {@code name}, {@code kind} (BUREAU, SECTION or STATION), {@code parent} (absent at the root), and
 * what it covers: {@code districts} (the root), {@code streets} and {@code grids} (stations). An officer has {@code name},
 * {@code certificate} (执法证号, empty for who may not inspect), {@code certificateValidTo}, {@code unit}, {@code role},
 * {@code specialities} and {@code conflicts} of {@code kind}, {@code uscc}, {@code name}.
 */
final class Bureau {
    private static final String ROOT = "gxq";

    private Bureau() {}

    static String json(World world) {
        List<Map<String, Object>> units = new ArrayList<>();
        List<Map<String, Object>> officers = new ArrayList<>();
        units.add(unit(ROOT, World.BUREAU, "BUREAU", "", Map.of("districts", List.of("重庆高新区", "高新区"))));
        Officers staff = new Officers(world);
        for (List<String> section : Csv.wordList("sections.csv")) {
            String code = section.get(0);
            units.add(unit(code, section.get(1), "SECTION", ROOT, Map.of()));
            officers.addAll(staff.section(
                    code,
                    Integer.parseInt(section.get(2)),
                    List.of(section.get(3).split(";"))));
        }
        for (List<String> station : Csv.wordList("stations.csv")) {
            units.add(station(station.get(0), station.get(1)));
            officers.addAll(staff.station(station.get(0)));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("note", "演示数据：机构、人员、执法证号均为虚构。");
        file.put("asOf", world.asOf().toString());
        file.put("units", units);
        file.put("officers", officers);
        return Json.write(file);
    }

    private static Map<String, Object> station(String code, String name) {
        List<Street> streets = Street.ALL.stream()
                .filter(street -> street.station().equals(name))
                .toList();
        Map<String, Object> covers = new LinkedHashMap<>();
        covers.put("streets", streets.stream().map(Street::name).toList());
        covers.put(
                "grids",
                streets.stream().flatMap(street -> street.gridCodes().stream()).toList());
        return unit(code, name, "STATION", ROOT, covers);
    }

    private static Map<String, Object> unit(
            String code, String name, String kind, String parent, Map<String, Object> covers) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("code", code);
        unit.put("name", name);
        unit.put("kind", kind);
        if (!parent.isEmpty()) {
            unit.put("parent", parent);
        }
        unit.putAll(covers);
        return unit;
    }
}
