package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.entity.store.Conflicts;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cells of the register in the form their dataset declares, with what was given beside them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatTheDeclaredStepsMakeOfARowTest {
    private static final String HEAD = "企业名称,统一社会信用代码,注册日期,核准日期,注册地址,街道,网格,法人代表\n";
    private static final KnownAt LATER = new KnownAt(RegistryFixture.TODAY, Instant.parse("2026-12-01T00:00:00Z"));

    private final RegistryFixture register = new RegistryFixture();

    @AfterAll
    void stop() {
        register.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MB" + String.format("%06d", number))
                .value();
    }

    /** "given → read" by field, of what reads otherwise than it was given. */
    private Map<String, String> read(String code) {
        Map<String, String> read = new TreeMap<>();
        var firm = register.get(Entities.class).search(code, 1).getFirst();
        for (var field : register.get(Entities.class)
                .register(firm.id(), LATER)
                .orElseThrow()
                .fields()) {
            if (field.normalised() != null && !field.normalised().equals(field.given())) {
                read.put(field.name(), field.given() + " → " + field.normalised());
            }
        }
        return read;
    }

    @Test
    void days_name_and_address_are_read_and_stay_as_given() {
        register.importText(HEAD + "重庆云帆餐饮管理有限公司," + code(1) + ",二〇〇四年六月一日,38139,重庆市沙坪坝区青檀镇一路1号,, ,　沈　云\n");

        assertThat(read(code(1)))
                .containsEntry("注册日期", "二〇〇四年六月一日 → 2004-06-01")
                .containsEntry("核准日期", "38139 → 2004-06-01")
                .containsEntry("街道", " → 青檀镇")
                .containsEntry("字号", " → 云帆")
                .containsEntry("名称行业", " → 餐饮管理")
                .doesNotContainKeys("法人代表", "统一社会信用代码");
        assertThat(register.jdbc()
                        .sql("select established::text || ' ' || street from entity.entities where uscc = :code")
                        .param("code", code(1))
                        .query(String.class)
                        .single())
                .isEqualTo("2004-06-01 青檀镇");
        assertThat(register.jdbc()
                        .sql(
                                "select field || ' ' || given || ' ' || normalised from exchange.row_issues where code = 'value.standardised' order by 1")
                        .query(String.class)
                        .list())
                .contains("核准日期 38139 2004-06-01", "注册日期 二〇〇四年六月一日 2004-06-01");
    }

    @Test
    void a_street_that_was_given_stands_before_one_that_the_address_tells() {
        register.importText(HEAD + "云江," + code(2) + ",2004-06-01,,沙坪坝区青檀镇一路1号,星澜街道,XL-01,\n");

        assertThat(read(code(2))).doesNotContainKeys("街道", "网格", "注册日期");
    }

    @Test
    void the_same_row_again_is_unchanged_and_another_spelling_is_an_update_not_a_conflict() {
        String row = "云江," + code(3) + ",2004.6.1,,一路1号,,,\n";
        register.importText(HEAD + row);

        assertThat(register.importText(HEAD + row)).containsEntry("unchanged", 1);
        assertThat(register.importText(HEAD + row.replace("2004.6.1", "2004年6月1日")))
                .containsEntry("updated", 1);
        assertThat(register.get(Conflicts.class).list(true, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(read(code(3))).containsEntry("注册日期", "2004年6月1日 → 2004-06-01");
    }

    @Test
    void what_no_step_can_read_is_kept_and_said() {
        Map<String, Object> report = register.importText(HEAD + "云江," + code(4) + ",24.6.1,,'); drop table x;--,,,\n");

        assertThat(report)
                .containsEntry("quarantined", 0)
                .containsEntry("new", 1)
                .containsEntry("warned", 1);
    }
}
