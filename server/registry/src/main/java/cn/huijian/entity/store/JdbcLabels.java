package cn.huijian.entity.store;

import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.kernel.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLabels implements InternalLabels {
    private final JdbcClient jdbc;

    JdbcLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String PUT = """
            insert into entity.labels (entity_id, unit_id, grade)
            select e.id, e.unit_id, given.grade
            from unnest(:ids::bigint[], :grades::text[]) as given (id, grade) join entity.entities e on e.id = given.id
            order by e.id
            on conflict (entity_id) do update set grade = excluded.grade, unit_id = excluded.unit_id
            where labels.grade <> excluded.grade or labels.unit_id <> excluded.unit_id
            """;

    @Override
    public void putGrades(Map<EntityId, String> grades) {
        List<Long> ids = new ArrayList<>(grades.size());
        List<String> values = new ArrayList<>(grades.size());
        grades.forEach((id, grade) -> {
            ids.add(id.value());
            values.add(grade);
        });
        if (!ids.isEmpty()) {
            jdbc.sql(PUT)
                    .param("ids", ids.toArray(Long[]::new))
                    .param("grades", values.toArray(String[]::new))
                    .update();
        }
    }
}
