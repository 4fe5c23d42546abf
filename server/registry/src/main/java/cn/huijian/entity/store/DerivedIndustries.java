package cn.huijian.entity.store;

import cn.huijian.entity.model.EntityReading.DerivedIndustry;
import cn.huijian.kernel.EntityId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trades that were told from words, as the register uses them. */
@Repository
public class DerivedIndustries {
    private final JdbcClient jdbc;

    DerivedIndustries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The derived 大类 of a firm; empty if a source gave a code or no word was sure enough. */
    public Optional<DerivedIndustry> find(EntityId id) {
        return jdbc.sql("""
                        select industry_derived, industry_confidence from entity.entities
                        where id = :id and industry is null and industry_derived is not null
                        """)
                .param("id", id.value())
                .query((row, n) -> new DerivedIndustry(row.getString(1), row.getBigDecimal(2)))
                .optional();
    }
}
