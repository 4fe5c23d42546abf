package cn.huijian.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invents the staff: 120 persons, some without a certificate, a few with one that ran out, some with 回避 grounds. */
final class Officers {
    private static final int STATION_STAFF = 8;
    private static final List<String> STATION_SKILLS =
            List.of("食品经营", "餐饮服务", "特种设备", "药品", "产品质量", "价格", "广告", "信用监管", "消费维权", "医疗器械");

    private final World world;
    private int number;
    private int stations;

    Officers(World world) {
        this.world = world;
    }

    List<Map<String, Object>> section(String unit, int size, List<String> skills) {
        boolean leaders = unit.endsWith("-ld");
        List<Map<String, Object>> staff = new ArrayList<>();
        for (int seat = 0; seat < size; seat++) {
            String role = leaders ? (seat == 0 ? "局长" : "副局长") : sectionRole(seat);
            boolean certified = !unit.endsWith("-bg") || seat == 0;
            staff.add(officer(unit, role, certified, skills.subList(0, 1 + (seat + 1) % skills.size())));
        }
        return staff;
    }

    List<Map<String, Object>> station(String unit) {
        int size = STATION_STAFF + (stations++ < 4 ? 1 : 0);
        List<Map<String, Object>> staff = new ArrayList<>();
        for (int seat = 0; seat < size; seat++) {
            String role = seat == 0 ? "所长" : seat == 1 ? "副所长" : "执法人员";
            int skill = number % STATION_SKILLS.size();
            int second = (skill + 3) % STATION_SKILLS.size();
            boolean certified = seat < size - 1 || stations % 2 == 0;
            String actual = certified ? role : "工作人员";
            staff.add(officer(unit, actual, certified, List.of(STATION_SKILLS.get(skill), STATION_SKILLS.get(second))));
        }
        return staff;
    }

    private static String sectionRole(int seat) {
        return switch (seat) {
            case 0 -> "科长";
            case 1 -> "副科长";
            default -> "执法人员";
        };
    }

    private Map<String, Object> officer(String unit, String role, boolean certified, List<String> skills) {
        Dice dice = Dice.of(world.seed(), "officer", ++number);
        Map<String, Object> officer = new LinkedHashMap<>();
        officer.put("name", Names.person(dice));
        officer.put("certificate", certified ? String.format(Locale.ROOT, "509901%05d", number) : "");
        if (certified) {
            boolean ranOut = number % 40 == 37;
            int days = dice.between(60, 1_700);
            officer.put(
                    "certificateValidTo",
                    (ranOut ? world.asOf().minusDays(days / 10) : world.asOf().plusDays(days)).toString());
        }
        officer.put("unit", unit);
        officer.put("role", role);
        officer.put("specialities", skills);
        officer.put("conflicts", conflicts(dice));
        return officer;
    }

    private List<Object> conflicts(Dice dice) {
        List<Object> conflicts = new ArrayList<>();
        for (int i = dice.weighted(65, 25, 10); i > 0; i--) {
            Firm firm = world.firms().firm(dice.below(world.scale().total()));
            Map<String, Object> conflict = new LinkedHashMap<>();
            conflict.put("kind", dice.word("近亲属 持股 任职 前三年原单位"));
            conflict.put("uscc", firm.uscc());
            conflict.put("name", firm.name());
            conflicts.add(conflict);
        }
        return conflicts;
    }
}
