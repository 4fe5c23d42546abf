package cn.huijian.creditrisk.store;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A firm merged away stands in no list of grades; parted again it stands where its history says. Results and history are kept throughout. */
@Component
public class MergedStandings {
    private final JdbcClient jdbc;

    MergedStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes firms out of the lists, and out of what others are judged by. */
    public void leave(List<EntityId> firms) {
        if (firms.isEmpty()) {
            return;
        }
        for (String table : List.of("standings", "indicatives", "relations", "dirty")) {
            jdbc.sql("delete from creditrisk." + table + " where entity_id = any(:firms::bigint[])")
                    .param("firms", Traits.numbers(firms))
                    .update();
        }
    }

    /** Brings a firm back with the grade that its history holds. */
    public void comeBack(EntityId firm, UnitId unit) {
        jdbc.sql("""
                insert into creditrisk.standings (entity_id, unit_id, serious, grade, grade_before, grade_since, grade_cause, score)
                select f.entity_id, f.unit_id, false, coalesce(g.grade, 'UNRATED'), coalesce(g.grade_before, 'UNRATED'), g.from_on, g.cause,
                    case when coalesce(g.grade, 'UNRATED') = 'UNRATED' then -1 else a.score end
                from (select cast(:firm as bigint) as entity_id, cast(:unit as int) as unit_id) f
                left join creditrisk.grades g on g.entity_id = f.entity_id and g.to_on is null
                left join creditrisk.assessments a on a.id = g.assessment_id
                on conflict (entity_id) do nothing
                """).param("firm", firm.value()).param("unit", unit.value()).update();
    }
}
