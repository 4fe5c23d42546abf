package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.testing.SharedData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The two register files as they were published, with the answers known beforehand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealRegisterFilesTest {
    private final Path chongqing = SharedData.file("registry/重庆.csv.gz");
    private final Path chengdu = SharedData.file("registry/成都.csv.gz");
    private final RegistryFixture register = new RegistryFixture();

    @AfterAll
    void stop() {
        register.close();
    }

    private static Map<String, Object> counts(Map<String, Object> report) {
        var counts = new java.util.TreeMap<>(report);
        counts.remove("seconds");
        return counts;
    }

    private static Map<String, Object> expected(
            int rows,
            int accepted,
            int warned,
            int quarantined,
            int created,
            int updated,
            int unchanged,
            int conflicts) {
        return Map.of(
                "rows", rows,
                "accepted", accepted,
                "warned", warned,
                "quarantined", quarantined,
                "new", created,
                "updated", updated,
                "unchanged", unchanged,
                "conflicts", conflicts);
    }

    @Test
    @Order(1)
    void chongqing_has_25_rows_that_name_no_firm_and_the_rest_is_new() {
        Map<String, Object> report = register.importFile(chongqing);
        assertThat(counts(report)).isEqualTo(expected(21_947, 21_922, 0, 25, 21_922, 0, 0, 0));
        assertThat(issues("QUARANTINED", 1)).containsEntry("row.shifted", 25L).containsEntry("text.lost", 25L);
        assertThat(issues("NOTED", 1)).isEqualTo(Map.of("uscc.lower-case", 1L));
    }

    @Test
    @Order(2)
    void chengdu_has_30_wrong_check_characters_and_one_code_on_two_different_rows() {
        Map<String, Object> report = register.importFile(chengdu);
        assertThat(counts(report)).isEqualTo(expected(27_269, 27_237, 30, 2, 27_254, 0, 12, 1));
        assertThat(issues("WARNED", 2)).isEqualTo(Map.of("uscc.check-character", 30L));
        assertThat(issues("NOTED", 2)).isEqualTo(Map.of("uscc.lower-case", 4L, "uscc.old-number", 1L));
        assertThat(register.jdbc()
                        .sql("select value from entity.identifiers where scheme = 'REGISTRATION_NUMBER'")
                        .query(String.class)
                        .list())
                .containsExactly("510132000055145");
    }

    @Test
    @Order(3)
    void the_same_files_again_change_nothing_and_the_conflict_does_not_flip() {
        assertThat(counts(register.importFile(chongqing))).isEqualTo(expected(21_947, 21_922, 0, 25, 0, 0, 21_922, 0));
        assertThat(counts(register.importFile(chengdu))).isEqualTo(expected(27_269, 27_237, 30, 2, 0, 0, 27_266, 1));
        assertThat(register.jdbc()
                        .sql("select name from entity.entities where uscc = '915101249024944174'")
                        .query(String.class)
                        .single())
                .isEqualTo("中国建设银行股份有限公司郫县支行");
        assertThat(register.jdbc()
                        .sql("select count(*) from entity.conflicts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void the_district_follows_from_column_or_address_and_never_from_the_digits_of_the_code() {
        assertThat(district("91500118203790903T")).isEqualTo("永川区");
        var jianyang = register.jdbc()
                .sql("select distinct district from entity.entities where uscc like '915120%' and address like '%简阳市%'")
                .query(String.class)
                .list();
        assertThat(jianyang).containsExactly("简阳市");
        assertThat(district("915101249024944174")).isEqualTo("郫都区");
    }

    private String district(String uscc) {
        return register.jdbc()
                .sql("select district from entity.entities where uscc = :uscc")
                .param("uscc", uscc)
                .query(String.class)
                .single();
    }

    private Map<String, Long> issues(String severity, long run) {
        Map<String, Long> issues = new java.util.HashMap<>();
        register.jdbc()
                .sql(
                        "select code, count(distinct row_number) from exchange.row_issues where severity = :severity and run_id = :run group by code")
                .param("severity", severity)
                .param("run", run)
                .query(row -> {
                    issues.put(row.getString(1), row.getLong(2));
                });
        return issues;
    }
}
