package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Coverage;
import cn.huijian.access.Scope;
import cn.huijian.access.Unit;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private AccessSetting setting;
    private UnitId bureau;
    private UnitId jinfeng;
    private UnitId hangu;

    @BeforeEach
    void a_bureau_with_two_stations() {
        setting = new AccessSetting();
        bureau = setting.bureau();
        setting.unit("credit", Unit.Kind.SECTION, bureau);
        jinfeng = setting.unit("jf", Unit.Kind.STATION, bureau);
        hangu = setting.unit("hg", Unit.Kind.STATION, bureau);
        cover(jinfeng, Coverage.ofStreet("九龙坡区", "金凤镇"), Coverage.ofGrid("G-0007"));
        cover(hangu, Coverage.ofDistrict("九龙坡区"));
    }

    @Test
    void the_most_specific_rule_says_which_station_covers_a_place() {
        assertThat(setting.units.covering("九龙坡区", "金凤镇", null)).isEqualTo(jinfeng);
        assertThat(setting.units.covering("九龙坡区", "走马镇", null)).isEqualTo(hangu);
        assertThat(setting.units.covering("九龙坡区", null, null)).isEqualTo(hangu);
        assertThat(setting.units.covering("九龙坡区", "走马镇", "G-0007")).isEqualTo(jinfeng);
        assertThat(setting.units.covering("九龙坡区", "走马镇", "G-9999")).isEqualTo(hangu);
    }

    @Test
    void what_nobody_covers_is_unassigned() {
        assertThat(setting.units.covering("渝北区", "金凤镇", null)).isEqualTo(UnitId.UNASSIGNED);
        assertThat(setting.units.covering(null, null, null)).isEqualTo(UnitId.UNASSIGNED);
        assertThat(setting.units.get(UnitId.UNASSIGNED).name()).isEqualTo("未分配辖区");
    }

    @Test
    void a_place_is_covered_by_one_unit_only() {
        assertThat(setting.accounts.cover(hangu, List.of(Coverage.ofGrid("G-0007")), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.units.covering("九龙坡区", null, null))
                .as("the refused change left all as it was")
                .isEqualTo(hangu);
    }

    @Test
    void a_changed_coverage_is_known_at_once() {
        cover(jinfeng);
        assertThat(setting.units.covering("九龙坡区", "金凤镇", null)).isEqualTo(hangu);
    }

    @Test
    void a_station_sees_its_own_rows_the_bureau_sees_all() {
        UnitId post = setting.unit("jf-post", Unit.Kind.STATION, jinfeng);
        assertThat(setting.units.scope(bureau)).isEqualTo(Scope.ofBureau());
        Scope scope = setting.units.scope(jinfeng);
        assertThat(scope.covers(jinfeng)).isTrue();
        assertThat(scope.covers(post)).isTrue();
        assertThat(scope.covers(hangu)).isFalse();
        assertThat(scope.covers(UnitId.UNASSIGNED)).isFalse();
    }

    @Test
    void a_section_with_a_role_for_the_whole_bureau_sees_all_rows_an_inspector_of_a_station_only_its_own() {
        setting.person("li", jinfeng, "inspector");
        setting.person("he", jinfeng, "credit-section");
        assertThat(scopeOf("li").units()).containsExactly(jinfeng);
        assertThat(scopeOf("he").wholeBureau()).isTrue();
    }

    @Test
    void the_tree_has_one_root_and_codes_are_unique() {
        assertThat(setting.accounts.addUnit("second", "另一局", Unit.Kind.BUREAU, null, AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.accounts.addUnit("jf", "重名所", Unit.Kind.STATION, bureau, AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
    }

    private void cover(UnitId unit, Coverage... places) {
        setting.accounts.cover(unit, List.of(places), AccessSetting.SYSTEM).orRefuse();
    }

    private Scope scopeOf(String login) {
        return setting.desk
                .person(setting.store.find(login).orElseThrow())
                .staff()
                .scope();
    }
}
