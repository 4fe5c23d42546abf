package cn.huijian.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.disclosure.store.DisclosureRows.Step;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.EntityId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Two records of what was thought to be one firm: what came up for either before and while they were merged, and after they were parted. */
class DisclosuresFollowTheirFirmTest extends ResultsToPublish {
    private final MockMvc http = MockMvcBuilders.standaloneSetup(context.getBean(DisclosureController.class))
            .build();
    private EntityId twin = new EntityId(2);

    @BeforeEach
    void another_firm() {
        twin = register.add(OTHER_CODE, "云上小厨（二店）", 3);
    }

    private void merge() {
        register.merge(twin, firm);
        register.means(OTHER_CODE, firm);
    }

    private void part() {
        register.merge(twin, twin);
        register.means(OTHER_CODE, twin);
        inOneGo(() -> context.publishEvent(new EntityUnmerged(firm, twin, Instant.EPOCH)));
    }

    private void named(Disclosure row, String name) throws Exception {
        http.perform(get("/api/disclosure/disclosures/" + row.id()))
                .andExpect(jsonPath("$.disclosure.party.name").value(name));
    }

    @Test
    void what_came_up_before_the_merge_shows_whom_it_concerns_now_and_is_never_moved() throws Exception {
        Disclosure row = result(OTHER_CODE, "1");
        merge();

        assertThat(again(row)).isEqualTo(row);
        named(row, "云上小厨餐饮有限公司");
        assertThat(open(firm)).isEqualTo(1);

        part();

        assertThat(again(row)).isEqualTo(row);
        named(row, "云上小厨（二店）");
        assertThat(open(firm)).isZero();
        assertThat(open(twin)).isEqualTo(1);
    }

    @Test
    void what_came_up_while_it_stood_goes_with_its_fact_to_the_firm_that_was_meant() throws Exception {
        merge();
        Disclosure own = result(CODE, "1");
        Disclosure due = result(OTHER_CODE, "5");
        Disclosure known = result(OTHER_CODE, "1");
        disclosures.publish(known.id(), known.version(), OFFICER).orRefuse();
        assertThat(due.entity()).isEqualTo(firm);
        assertThat(open(firm)).isEqualTo(2);
        assertThat(publicly(firm)).containsExactly(known.fact());

        part();

        assertThat(again(own)).isEqualTo(own);
        assertThat(again(due)).satisfies(row -> {
            assertThat(row.entity()).isEqualTo(twin);
            assertThat(row.state()).isEqualTo(State.DUE);
            assertThat(row.version()).as("a page from before is refused").isEqualTo(due.version() + 1);
        });
        assertThat(again(known).entity()).isEqualTo(twin);
        assertThat(rows.steps(due.id()).getLast())
                .extracting(Step::reason)
                .asString()
                .contains("合并已撤销", "云上小厨餐饮有限公司", "云上小厨（二店）");
        assertThat(open(firm)).isEqualTo(1);
        assertThat(open(twin)).isEqualTo(1);
        assertThat(publicly(firm)).isEmpty();
        assertThat(publicly(twin)).containsExactly(known.fact());
        named(due, "云上小厨（二店）");
        assertThat(code(disclosures.publish(due.id(), due.version(), OFFICER))).isEqualTo("disclosure.changed");
        disclosures.publish(due.id(), due.version() + 1, OFFICER).orRefuse();
        assertThat(open(twin)).isZero();
    }
}
