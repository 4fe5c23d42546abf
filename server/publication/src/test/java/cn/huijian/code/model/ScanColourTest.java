package cn.huijian.code.model;

import static cn.huijian.disclosure.PublicRecord.Section.INSPECTION;
import static cn.huijian.disclosure.PublicRecord.Section.LICENCE;
import static cn.huijian.disclosure.PublicRecord.Section.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.code.model.ScanColour.Colour;
import cn.huijian.code.model.ScanColour.Limits;
import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord;
import cn.huijian.disclosure.PublicRecord.Detail;
import cn.huijian.disclosure.PublicRecord.Section;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanColourTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Limits LIMITS = new Limits(30, 60);

    @Test
    void a_firm_in_business_with_a_valid_licence_and_on_no_list_is_green_until_the_licence_ends() {
        var colour = colour("ALIVE", licence("有效", LocalDate.of(2028, 6, 30)));
        assertThat(colour.colour()).isEqualTo(Colour.GREEN);
        assertThat(colour.validUntil()).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @Test
    void a_licence_that_ends_within_thirty_days_is_yellow_and_one_that_ends_later_is_not() {
        assertThat(colour("ALIVE", licence("有效", TODAY.plusDays(30))).colour()).isEqualTo(Colour.YELLOW);
        assertThat(colour("ALIVE", licence("有效", TODAY.plusDays(31))).colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void a_licence_that_ended_is_red_unless_another_of_its_kind_is_in_force() {
        assertThat(colour("ALIVE", licence("有效", TODAY.minusDays(1))).colour()).isEqualTo(Colour.RED);
        assertThat(colour("ALIVE", licence("有效", TODAY.minusDays(1)), licence("有效", TODAY.plusYears(4)))
                        .colour())
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void the_list_of_abnormal_operations_is_yellow_and_that_of_serious_violations_red() {
        assertThat(colour("ALIVE", record(LISTING, "列入经营异常名录：未按期年报", "", null)).colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(colour("ALIVE", record(LISTING, "列入严重违法失信名单", "", null)).colour())
                .isEqualTo(Colour.RED);
    }

    @Test
    void an_order_to_put_something_right_is_yellow_for_its_days_and_then_no_more() {
        assertThat(colour("ALIVE", inspection(TODAY.minusDays(60))).colour()).isEqualTo(Colour.YELLOW);
        assertThat(colour("ALIVE", inspection(TODAY.minusDays(61))).colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void a_revoked_firm_is_red_and_says_so_first() {
        assertThat(colour("REVOKED").reasons().getFirst()).isEqualTo("登记状态：吊销未注销");
        assertThat(colour("REVOKED").colour()).isEqualTo(Colour.RED);
    }

    private static ScanColour colour(String status, PublicRecord... records) {
        var entity = new BusinessEntity(
                new EntityId(1),
                "91509901MA0D1E109L",
                "云江云上小厨餐饮管理有限公司",
                "公司",
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new UnitId(1),
                true);
        var profile = new PublicProfile(entity, List.of(records), Instant.parse("2026-11-20T06:20:00Z"));
        return ScanColour.of(profile, status.equals("REVOKED") ? "吊销未注销" : "存续", LIMITS, TODAY);
    }

    private static PublicRecord licence(String state, LocalDate until) {
        return record(LICENCE, "食品经营许可证", state, until);
    }

    private static PublicRecord inspection(LocalDate on) {
        return new PublicRecord(new FactId(1), INSPECTION, on, "发现问题", List.of(), "已责令改正", null, null, null);
    }

    private static PublicRecord record(Section section, String title, String state, @Nullable LocalDate holdsUntil) {
        return new PublicRecord(
                new FactId(1),
                section,
                TODAY.minusYears(1),
                title,
                List.of(new Detail("许可类别", "食品经营许可")),
                state,
                holdsUntil,
                null,
                null);
    }
}
