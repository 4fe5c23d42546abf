package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the shipped scorecard: what makes it fire, and what just does not. The day of scoring is 2026-11-20. */
class C01_EachRuleFiresAndDoesNotTest {
    private static final String TABLE = """
            CR-11-1 | @established=2025-11-21 | @established=2025-11-20
            CR-11-2 | @established=2025-11-20 | @established=2023-11-20
            CR-11-3 | @established=2023-11-20 | @established=2016-11-20
            CR-11-4 | @established=2016-11-20 | @established=2016-11-21
            CR-12-1 | @industryCode='C1432' | @industryCode='C1751'
            CR-12-2 | @industryCode='5225' | @industryCode='5211'
            CR-12-3 | @industryCode='F5211' | @industryCode='5111'
            CR-13-1 | @capital=100000000000 | @capital=99999999999
            CR-13-2 | @capital=99999 | @capital=100000
            CR-14-1 | @premisesType='虚拟' | @premisesType='集群'
            CR-14-2 | @premisesType='集群' | @premisesType='普通'
            CR-14-3 | @premisesType='住宅' | @premisesType='普通'
            CR-21-1 | annual-report 2025-05-01 reportYear=2024 overdue=false | annual-report 2026-05-01 reportYear=2025 overdue=false
            CR-21-2 | annual-report 2026-08-01 reportYear=2025 overdue=true | annual-report 2026-05-01 reportYear=2025 overdue=false
            CR-22-1 | registration-change 2025-11-21 changeItem='住所变更'; registration-change 2026-01-01 changeItem='法定代表人变更'; registration-change 2026-02-01 changeItem='经营场所' | registration-change 2025-11-20 changeItem='住所变更'; registration-change 2026-01-01 changeItem='法定代表人变更'; registration-change 2026-02-01 changeItem='经营场所'
            CR-22-2 | registration-change 2026-01-01 changeItem='负责人'; registration-change 2026-02-01 changeItem='住所' | registration-change 2026-01-01 changeItem='经营范围'; registration-change 2026-02-01 changeItem='住所'
            CR-22-3 | registration-change 2026-02-01 changeItem='经营者' | registration-change 2026-02-01 changeItem='经营范围'
            CR-23-1 | equity-freeze 2026-02-01..2026-11-21 | equity-freeze 2026-02-01..2026-11-20
            CR-23-2 | equity-freeze 2026-02-01..2026-11-20 | equity-freeze 2026-02-01
            CR-24-1 | tax-arrears 2026-02-01 balance=1 | tax-arrears 2026-02-01..2026-03-01 balance=1
            CR-24-2 | tax-arrears 2026-02-01..2026-03-01 balance=1 | tax-arrears 2026-12-01 balance=1
            CR-25-1 | @status='歇业' | @status='存续'
            CR-31-1 | administrative-penalty 2026-01-01 penaltyKinds='警告' | administrative-penalty 2026-01-01 amount=100000
            CR-31-2 | administrative-penalty 2026-01-01 amount=100000 | administrative-penalty 2026-01-01 amount=500000
            CR-31-3 | administrative-penalty 2024-11-21 amount=500000 | administrative-penalty 2024-11-20 amount=500000
            CR-31-4 | administrative-penalty 2026-01-01 amount=5000000 | administrative-penalty 2026-01-01 amount=4999999
            CR-31-5 | administrative-penalty 2026-01-01 amount=50000000 | administrative-penalty 2026-01-01 amount=49999999
            CR-32-1 | inspection-result 2026-01-01 resultCode='6' | inspection-result 2026-01-01 resultCode='1'
            CR-32-2 | inspection-result 2026-01-01 resultCode='8' | inspection-result 2026-01-01 resultCode='7'
            CR-33-1 | abnormal-listing 2026-01-01 groundCode='A1' | abnormal-listing 2026-01-01..2026-02-01 groundCode='A1'
            CR-33-2 | abnormal-listing 2026-01-01..2026-02-01 groundCode='A1' | abnormal-listing 2026-12-01 groundCode='A1'
            CR-34-1 | sampling-result 2026-01-01 conclusion='不合格' | sampling-result 2026-01-01 conclusion='合格'
            CR-35-1 | licence 2020-01-01..2030-01-01 state='已吊销' | licence 2020-01-01..2025-01-01 state='过期'
            CR-36-1 | serious-violation-listing 2026-01-01 ground='x' | serious-violation-listing 2021-01-01..2024-01-01 ground='x'
            CR-36-2 | serious-violation-listing 2021-01-01..2024-01-01 ground='x' | serious-violation-listing 2026-01-01 ground='x'
            CR-41-1 | relation-summary 2026-11-20 related=10 relatedSerious=3 | relation-summary 2026-11-20 related=11 relatedSerious=3
            CR-41-2 | relation-summary 2026-11-20 related=11 relatedSerious=1 | relation-summary 2026-11-20 related=11 relatedSerious=0
            CR-41-3 | relation-summary 2026-11-20 related=10 relatedGradeD=3 | relation-summary 2026-11-20 related=11 relatedGradeD=3
            CR-41-4 | relation-summary 2026-11-20 related=11 relatedGradeD=1 | relation-summary 2026-11-20 related=0 relatedGradeD=0
            CR-42-1 | relation-summary 2026-11-20 firmsOfOnePerson=10 | relation-summary 2026-11-20 firmsOfOnePerson=9
            CR-42-2 | relation-summary 2026-11-20 firmsOfOnePerson=5 | relation-summary 2026-11-20 firmsOfOnePerson=4
            CR-43-1 | relation-summary 2026-11-20 sameAddress=21 | relation-summary 2026-11-20 sameAddress=20
            CR-51-1 | complaint 2026-01-01 kind='投诉' | complaint 2026-01-01 kind='投诉' outcome='撤回'
            CR-51-2 | complaint 2026-01-01 kind='举报' | complaint 2026-01-01 kind='举报' outcome='不予立案'
            CR-51-3 | complaint 2026-01-01 kind='举报' outcome='立案' | complaint 2026-01-01 kind='举报' outcome='不予立案'
            CR-52-1 | dishonest-debtor 2026-01-01 caseNumber='x' | dishonest-debtor 2026-01-01..2026-05-01 caseNumber='x'
            CR-52-2 | dishonest-debtor 2026-01-01..2026-05-01 caseNumber='x' | dishonest-debtor 2026-01-01 caseNumber='x'
            CR-D1 | serious-violation-listing 2026-01-01 ground='x' | serious-violation-listing 2021-01-01..2024-01-01 ground='x'
            CR-D2 | @status='吊销未注销' | @status='注销'
            CR-D3 | administrative-penalty 2024-01-01 violationType='提交虚假材料取得登记' | administrative-penalty 2024-01-01 violationType='虚假宣传'
            CR-D4 | inspection-result 2025-11-21 resultCode='6' | inspection-result 2025-11-20 resultCode='6'
            CR-D5 | safety-accident 2026-05-01 level='重大' responsible=true | safety-accident 2026-05-01 level='重大' responsible=false
            CR-C1 | abnormal-listing 2026-01-01 groundCode='A1' | abnormal-listing 2026-01-01..2026-02-01 groundCode='A1'
            CR-C2 | dishonest-debtor 2026-01-01 caseNumber='x' | dishonest-debtor 2026-01-01..2026-05-01 caseNumber='x'
            """;

    static Stream<String> rules() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fires_and_does_not_fire(String line) {
        String[] cells = line.split(" \\| ", -1);

        assertThat(fired(cells[1])).as(line).contains(cells[0]);
        assertThat(fired(cells[2])).as(line).doesNotContain(cells[0]);
    }

    @Test
    void the_table_names_every_rule_of_the_scorecard() {
        List<String> numbers = new ArrayList<>();
        Cards.SHIPPED
                .dimensions()
                .forEach(dimension -> dimension
                        .indicators()
                        .forEach(indicator -> indicator.rules().forEach(rule -> numbers.add(rule.number()))));
        Cards.SHIPPED.directRules().forEach(rule -> numbers.add(rule.number()));

        assertThat(rules().map(line -> line.substring(0, line.indexOf(' ')))).containsExactlyElementsOf(numbers);
    }

    @Test
    void nothing_fires_for_a_feed_that_was_never_received() {
        Explanation explanation = Firms.spotless().without("safety-accident").score();

        assertThat(explanation.direct())
                .filteredOn(answer -> answer.number().equals("CR-D5"))
                .extracting(Explanation.DirectAnswer::answer)
                .containsExactly(Explanation.Answer.UNKNOWN);
    }

    private static Set<String> fired(String situation) {
        Firms firm = Firms.spotless();
        if (situation.startsWith("@")) {
            Map<String, FactValue> register = Notation.attributes(situation.substring(1));
            register.forEach(firm::register);
        } else {
            if (situation.startsWith("annual-report")) {
                firm.without("annual-report");
            }
            Notation.facts(situation).forEach(firm::fact);
        }
        TreeSet<String> fired = new TreeSet<>();
        Explanation explanation = firm.score();
        explanation
                .dimensions()
                .forEach(dimension -> dimension
                        .indicators()
                        .forEach(indicator -> indicator.contributions().forEach(part -> fired.add(part.rule()))));
        explanation.direct().stream()
                .filter(answer -> answer.answer() == Explanation.Answer.YES)
                .forEach(answer -> fired.add(answer.number()));
        return fired;
    }
}
