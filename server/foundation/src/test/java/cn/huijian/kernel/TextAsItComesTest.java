package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of real registers: capital, status, kind, names. */
class TextAsItComesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80(万人民币元)         | CNY 800000.00 | true",
                "5,008(万人民币元)      | CNY 50080000.00 | true",
                "712.1000(万)           | CNY 7121000.00 | false",
                "13.6万人民币           | CNY 136000.00 | true",
                "66(万元人民币)         | CNY 660000.00 | true",
                "30万元人民币           | CNY 300000.00 | true",
                "551.2万人民币元        | CNY 5512000.00 | true",
                "3(万元)                | CNY 30000.00 | false",
                "325357.683520万        | CNY 3253576835.20 | false",
                "33,297,040(万元人民币) | CNY 332970400000.00 | true",
                "500(万美元)            | USD 5000000.00 | true",
                "162.0817万美元         | USD 1620817.00 | true",
                "80(万香港元)           | HKD 800000.00 | true",
                "100(万港币)            | HKD 1000000.00 | true",
                "285,000(万日元)        | JPY 2850000000 | true",
                "300(万欧元)            | EUR 3000000.00 | true",
                "200(万德国马克)        | DEM 2000000.00 | true",
                "800(万瑞士法郎)        | CHF 8000000.00 | true",
                "８０（万人民币元）     | CNY 800000.00 | true",
                "人民币500万元整        | CNY 5000000.00 | true",
                "1.2亿元                | CNY 120000000.00 | false",
                "50000元                | CNY 50000.00 | false"
            })
    void capital_is_read_in_every_spelling_met(String given, String money, boolean currencyGiven) {
        assertThat(Money.readCapital(given)).isEqualTo(new CapitalReading.Read(Money.parse(money), currencyGiven));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "", " ", "（隐去）", "无"})
    void a_missing_capital_is_no_fault(String given) {
        assertThat(Money.readCapital(given)).isEqualTo(new CapitalReading.NotGiven(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"通信器材零售", "80万贝壳", "-5(万)", "8(万)9", "99999999999999999999(万)", "1.2.3(万)"})
    void what_is_no_amount_is_told(String given) {
        assertThat(Money.readCapital(given)).isInstanceOf(CapitalReading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "存续（在营、开业、在册）,ALIVE",
        "在业,ALIVE",
        "吊销，未注销,REVOKED",
        "吊销未注销,REVOKED",
        "吊销,REVOKED",
        "吊销，已注销,CANCELLED",
        "注销,CANCELLED",
        "迁出,MOVED_OUT",
        "歇业,SUSPENDED",
        "简易注销公告中,SIMPLE_NOTICE",
        "撤销登记,RESCINDED",
        "强制注销,FORCE_CANCELLED",
        "清算,LIQUIDATING"
    })
    void a_status_is_read_as_registers_write_it(String given, EntityStatus status) {
        assertThat(EntityStatus.read(given)).contains(status);
    }

    @Test
    void an_unknown_status_is_not_guessed() {
        assertThat(EntityStatus.read("N/A")).isEmpty();
        assertThat(EntityStatus.read("停业")).isEmpty();
    }

    @Test
    void status_changes_only_along_the_table_and_each_edge_names_its_ground() {
        assertThat(EntityStatus.ALIVE.transitionTo(EntityStatus.SUSPENDED))
                .hasValueSatisfying(edge -> assertThat(edge.ground()).contains("第三十条"));
        assertThat(EntityStatus.CANCELLED.transitionTo(EntityStatus.SUSPENDED)).isEmpty();
        assertThat(EntityStatus.SIMPLE_NOTICE.transitionTo(EntityStatus.REVOKED))
                .isEmpty();
        assertThat(EntityStatus.TRANSITIONS)
                .allSatisfy(edge -> assertThat(edge.ground()).isNotBlank());
        assertThat(EntityStatus.TRANSITIONS.stream()
                        .map(edge -> edge.from() + " " + edge.to())
                        .distinct())
                .hasSameSizeAs(EntityStatus.TRANSITIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "有限责任公司,COMPANY",
        "分公司,BRANCH",
        "集体分支机构(非法人),BRANCH",
        "集体经营单位(非法人),BRANCH",
        "非公司企业法人分支机构（股份合作制）,BRANCH",
        "非公司企业法人（集体经济）,NON_CORPORATE_LEGAL_PERSON",
        "股份合作制,NON_CORPORATE_LEGAL_PERSON",
        "普通合伙,PARTNERSHIP",
        "农民专业合作社,COOPERATIVE",
        "个体工商户,INDIVIDUAL_BUSINESS",
        "个人独资企业,SOLE_PROPRIETORSHIP"
    })
    void a_kind_is_read_from_the_words_of_the_register(String given, EntityKind kind) {
        assertThat(EntityKind.read(given)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "国有经济", "外国(地区)企业常驻代表机构", "11"})
    void words_that_name_no_kind_give_none(String given) {
        assertThat(EntityKind.read(given)).isEmpty();
    }

    @Test
    void result_codes_read_back() {
        for (InspectionResultCode code : InspectionResultCode.values()) {
            assertThat(InspectionResultCode.parse(code.toString())).isEqualTo(code);
        }
        assertThat(InspectionResultCode.find("9")).isEmpty();
    }

    @Test
    void rare_characters_stay_and_hidden_ones_go() {
        assertThat(Spelling.tidy("\uFEFF 𠮷田\u0000商行\u200B　分店\t")).isEqualTo("𠮷田商行 分店");
        assertThat(Spelling.tidy("坏\uD842字")).isEqualTo("坏\uFFFD字");
        assertThat(Spelling.comparable("重庆（集团）有限公司")).isEqualTo("重庆(集团)有限公司");
        assertThat(Spelling.tidy("郵電")).isEqualTo("郵電");
    }
}
