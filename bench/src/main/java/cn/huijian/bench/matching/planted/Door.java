package cn.huijian.bench.matching.planted;

import java.util.List;
import java.util.SplittableRandom;

/** Where a subject is; written in several orders. */
record Door(List<String> district, String road, int number, String building, int block, String room) {

    static Door of(List<String> district, SplittableRandom random) {
        String suffix = Subject.pick("路 路 路 街 大道 巷 一路 二路 北路 南路 东街", random);
        return new Door(
                district,
                Lists.pick(Lists.ROADS, random) + suffix,
                1 + random.nextInt(399),
                random.nextInt(3) == 0 ? Lists.pick(Lists.BUILDINGS, random) : "",
                random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(20),
                random.nextInt(5) == 0 ? "" : (1 + random.nextInt(32)) + "-" + (1 + random.nextInt(16)));
    }

    String usual() {
        return district.get(1) + district.get(2) + road + number + "号" + building + inner();
    }

    String withoutDistrict() {
        return road + number + "号" + inner() + (building.isEmpty() ? "" : "（" + building + "）");
    }

    /** The building before the road, as people say it. */
    String reordered() {
        String before = building.isEmpty() ? "" : building + "（";
        return district.get(2) + before + road + number + "号" + (before.isEmpty() ? "" : "）") + inner();
    }

    /** The room left out. */
    String coarse() {
        return district.get(1) + district.get(2) + road + number + "号";
    }

    /** The same, written with other signs. */
    String otherSigns() {
        return district.get(1) + district.get(2) + " " + road + " " + number + " 号 " + building
                + (block == 0 ? "" : block + "栋") + (room.isEmpty() ? "" : room.replace("-", "－"));
    }

    private String inner() {
        return (block == 0 ? "" : block + "幢") + room;
    }
}
