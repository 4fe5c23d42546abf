package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;

/** related-person: heads now and before, shareholders, officers; some persons stand in many firms. */
final class RelatedPersons {
    private static final int SHAREHOLDER_SEAT = 5;
    private static final int OFFICER_SEAT = 7;

    private RelatedPersons() {}

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "RY");
        Firm firm = life.firm();
        Dice dice = life.dice("related");
        heads(life, rows);
        if (firm.kind() != Kind.ENTERPRISE) {
            return rows.list();
        }
        String since = firm.established().toString();
        if (dice.chance(800_000)) {
            rows.add(digest(life, firm.person()), "股东", since, "");
        }
        for (int i = dice.weighted(35, 45, 20); i > 0; i--) {
            rows.add(holder(life, SHAREHOLDER_SEAT - 1 + i, dice), "股东", since, "");
        }
        if (dice.chance(600_000)) {
            rows.add(holder(life, OFFICER_SEAT, dice), "高管", since, "");
        }
        return rows.list();
    }

    private static void heads(Life life, Rows rows) {
        String until = "";
        long head = life.firm().person();
        for (Change change : life.changes()) {
            if (change.personBefore() >= 0) {
                rows.add(digest(life, head), "法定代表人", change.date().toString(), until);
                until = change.date().toString();
                head = change.personBefore();
            }
        }
        LocalDate first = life.firm().established();
        rows.add(digest(life, head), "法定代表人", first.toString(), until);
    }

    private static String holder(Life life, int seat, Dice dice) {
        return digest(life, life.world().firms().persons().holder(life.firm().index(), seat, dice));
    }

    private static String digest(Life life, long person) {
        return life.world().firms().persons().digest(person);
    }
}
