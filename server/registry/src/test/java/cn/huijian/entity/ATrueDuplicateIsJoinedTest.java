package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.entity.jobs.Matching;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Filter;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.kernel.EntityId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A young register: a handful of firms from the registration system, and a licence ledger that has some of them without their codes. There is next
 * to nothing to learn parameters from, and what is one firm must be joined nevertheless.
 */
class ATrueDuplicateIsJoinedTest {
    private static final String REGISTERED = "企业名称,统一社会信用代码,注册日期,地区,注册地址,登记状态,行业代码\n";
    private static final String LICENSED = "企业名称,注册号,地区,注册地址\n";
    private static final String YUNFAN = "91500106MA6000001C";
    private static final String LEDGER_NUMBER = "500106000001001";
    private static final String BRANCH_NUMBER = "500106000001002";
    private static final String NAMESAKE_NUMBER = "500106000001003";
    private static final String DOOR = "重庆市沙坪坝区天星桥正街12号3-2";

    private final RegistryFixture register = new RegistryFixture();

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void of_two_sources_with_the_same_name_at_the_same_door_one_firm_is_made() {
        registered();
        send("licence-ledger", LICENSED + "重庆云帆餐饮管理有限公司,%s,沙坪坝,%s%n".formatted(LEDGER_NUMBER, DOOR));
        assertThat(firm(LEDGER_NUMBER)).isNotEqualTo(firm(YUNFAN));

        Map<String, Object> result = match();

        assertThat(result).containsEntry("merged", 1).containsEntry("whole", true);
        assertThat(firm(LEDGER_NUMBER)).isEqualTo(firm(YUNFAN));
        assertThat(register.jdbc()
                        .sql("select count(*) from entity.entities where merged_into is null")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isEqualTo(3);
        assertThat(match()).as("done twice").containsEntry("merged", 0);
    }

    @Test
    void a_branch_at_its_head_offices_door_and_a_namesake_in_another_district_are_never_joined_to_it() {
        registered();
        send(
                "licence-ledger",
                LICENSED
                        + "重庆云帆餐饮管理有限公司天星桥分公司,%s,沙坪坝,%s%n".formatted(BRANCH_NUMBER, DOOR)
                        + "重庆云帆汽车修理有限公司,%s,九龙坡,重庆市九龙坡区石桥铺正街900号%n".formatted(NAMESAKE_NUMBER));

        assertThat(match()).containsEntry("merged", 0);

        assertThat(firm(BRANCH_NUMBER)).isNotEqualTo(firm(YUNFAN));
        assertThat(firm(NAMESAKE_NUMBER)).isNotEqualTo(firm(YUNFAN));
        assertThat(asked()).as("the branch is asked about, the namesake is not").containsExactly(firm(BRANCH_NUMBER));
    }

    private void registered() {
        send(
                "registration",
                REGISTERED
                        + "重庆云帆餐饮管理有限公司,%s,2015-03-01,沙坪坝,%s,存续,6210%n".formatted(YUNFAN, DOOR)
                        + "重庆江泉食品有限公司,%s,2016-05-01,沙坪坝,重庆市沙坪坝区小龙坎正街8号,存续,1411%n".formatted("91500106MA6000002F")
                        + "重庆林晟建材有限公司,%s,2017-08-01,沙坪坝,重庆市沙坪坝区汉渝路77号,存续,5165%n".formatted("91500106MA6000003J"));
    }

    private void send(String source, String csv) {
        register.importStream(source, "rows.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> match() {
        return register.get(InstantJobs.class)
                .result(register.get(Matching.class).all(RegistryFixture.ACTOR));
    }

    private List<EntityId> asked() {
        EntityId head = firm(YUNFAN);
        return register.get(Candidates.class).list(new Filter(State.OPEN, 0, "", Scope.ofBureau()), null, 100).stream()
                .map(pair -> pair.left().equals(head) ? pair.right() : pair.left())
                .toList();
    }

    private EntityId firm(String number) {
        return register.get(Entities.class).search(number, 1).getFirst().id();
    }
}
