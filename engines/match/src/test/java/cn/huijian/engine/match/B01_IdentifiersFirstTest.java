package cn.huijian.engine.match;

import static cn.huijian.engine.match.Firms.coded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class B01_IdentifiersFirstTest {
    private static final String ONE = Firms.code("91500112MA6000001");
    private static final String OTHER = Firms.code("91500112MA6000002");
    private final MatchIndex index = new MatchIndex(FirmScheme.parameters());

    @Test
    void a_shared_code_settles_it_although_the_name_changed_in_sound() {
        Decision decision = index.decide(coded(1, ONE, "重庆宏达商贸有限公司"), coded(2, ONE, "重庆鸿达商贸有限公司"));

        assertThat(decision.verdict()).isEqualTo(Verdict.SAME);
        assertThat(decision.ground()).isEqualTo(Decision.Ground.IDENTIFIER_SHARED);
    }

    @Test
    void a_shared_code_on_names_with_nothing_in_common_goes_to_a_person() {
        MatchRecord left = new MatchRecord(
                1, Identifiers.ofCode(ONE), "重庆宏达商贸有限公司", List.of(), "龙山路6号", "13800001111", "500112", "5190");
        MatchRecord right = new MatchRecord(
                2, Identifiers.ofCode(ONE), "成都盛世足浴店", List.of(), "江南大道9号", "18900002222", "510104", "8051");

        assertThat(index.decide(left, right).ground()).isEqualTo(Decision.Ground.IDENTIFIER_SHARED_NAMES_APART);
        assertThat(index.decide(left, right).verdict()).isEqualTo(Verdict.GREY);
    }

    @Test
    void different_valid_codes_part_two_that_look_the_same() {
        Decision decision = index.decide(coded(1, ONE, "重庆宏达商贸有限公司"), coded(2, OTHER, "重庆宏达商贸有限公司"));

        assertThat(decision.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(decision.ground()).isEqualTo(Decision.Ground.CODES_DIFFER);
    }

    @Test
    void a_code_with_a_wrong_check_character_neither_joins_nor_parts() {
        String wrong = ONE.substring(0, 17) + (ONE.endsWith("0") ? "1" : "0");

        assertThat(index.decide(coded(1, ONE, "重庆宏达商贸有限公司"), coded(2, wrong, "重庆宏达商贸有限公司"))
                        .ground())
                .isEqualTo(Decision.Ground.PROBABILITY);
    }

    @Test
    void an_old_number_an_alias_or_the_organisation_code_inside_joins_too() {
        String organisation = ONE.substring(8, 17);
        MatchRecord old =
                new MatchRecord(1, new Identifiers("", "500112000000017", Set.of()), "宏达商贸", List.of(), "", "", "", "");
        MatchRecord alias = new MatchRecord(
                2, new Identifiers("", "", Set.of("500112000000017", organisation)), "宏达商贸", List.of(), "", "", "", "");

        assertThat(index.decide(old, alias).ground()).isEqualTo(Decision.Ground.IDENTIFIER_SHARED);
        assertThat(index.decide(alias, coded(3, ONE, "宏达商贸")).ground()).isEqualTo(Decision.Ground.IDENTIFIER_SHARED);
    }

    @Test
    void one_name_at_one_door_is_one_firm_though_the_threshold_is_out_of_reach() {
        index.use(index.parameters().with(new Thresholds(1, 0.2)));
        MatchRecord one = Firms.firm(1, "重庆宏达商贸有限公司", "龙山路6号2-3", "");

        assertThat(index.decide(one, Firms.firm(2, "重庆宏达商贸有限公司", "龙山路6号2-3", ""))
                        .ground())
                .isEqualTo(Decision.Ground.SAME_NAME_SAME_DOOR);
        assertThat(index.decide(one, Firms.firm(2, "重庆宏达商贸有限公司", "龙山路6号2-3", ""))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(index.decide(one, Firms.firm(3, "重庆宏达商贸有限公司", "龙山路6号2-4", ""))
                        .verdict())
                .as("another room")
                .isNotEqualTo(Verdict.SAME);
        assertThat(index.decide(one, Firms.firm(4, "重庆宏达餐饮有限公司", "龙山路6号2-3", ""))
                        .verdict())
                .as("another trade")
                .isNotEqualTo(Verdict.SAME);
    }

    @Test
    void a_branch_at_the_door_of_its_head_office_is_never_joined_without_a_person() {
        MatchRecord head = Firms.firm(1, "重庆宏达商贸有限公司", "龙山路6号2-3", "13800001111");
        Decision decision = index.decide(head, Firms.firm(2, "重庆宏达商贸有限公司龙山分公司", "龙山路6号2-3", "13800001111"));

        assertThat(decision.probability()).isGreaterThan(Thresholds.USUAL.same());
        assertThat(decision.verdict()).isEqualTo(Verdict.GREY);
        assertThat(decision.ground()).isEqualTo(Decision.Ground.BRANCH_DIFFERS);
        assertThat(index.decide(head, Firms.firm(3, "重庆宏达商贸有限公司", "龙山路6号2-3", "13800001111"))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void a_former_name_is_compared_as_well() {
        MatchRecord renamed = new MatchRecord(1, Identifiers.NONE, "重庆盛世商贸有限公司", List.of("重庆宏达商贸有限公司"), "", "", "", "");

        assertThat(Firms.level(renamed, Firms.firm(2, "重庆宏达商贸有限公司"), "brand")).isEqualTo("equal");
    }
}
