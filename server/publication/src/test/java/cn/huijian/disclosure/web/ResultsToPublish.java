package cn.huijian.disclosure.web;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.disclosure.Disclosures;
import cn.huijian.disclosure.PublicRecord;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.disclosure.store.DisclosureRows;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.matter.Matters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Results of our own inspections on their way to the public: what the tests of the desk share. Today is Monday, 2 November 2026. */
abstract class ResultsToPublish {
    static final String CODE = "91500107MA5U000001";
    static final String OTHER_CODE = "91500107MA5U000002";
    static final Actor OFFICER = Actor.system("officer");

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(DisclosureSetting.class);
    final Disclosures disclosures = context.getBean(Disclosures.class);
    final DisclosureRows rows = context.getBean(DisclosureRows.class);
    final PublicRecords records = context.getBean(PublicRecords.class);
    final Dossier dossier = context.getBean(Dossier.class);
    final Matters matters = context.getBean(Matters.class);
    final Register register = context.getBean(Register.class);
    EntityId firm = new EntityId(1);
    private int numbers;

    @BeforeEach
    void a_firm_of_station_three() {
        firm = register.add(CODE, "云上小厨餐饮有限公司", 3);
    }

    @AfterEach
    void close() {
        context.close();
    }

    Disclosure result(String code, String resultCode) {
        return disclosure(dossier.append(List.of(fact(code, resultCode)), OFFICER)
                .orRefuse()
                .getFirst());
    }

    NewFact fact(String code, String resultCode) {
        return fact(code, resultCode, "inspection");
    }

    NewFact fact(String code, String resultCode, String source) {
        numbers++;
        return new NewFact(
                "inspection-result",
                List.of(new NewFact.Subject("subject", Register.code(code))),
                LocalDate.of(2026, 10, 30),
                null,
                source,
                "task:" + numbers,
                1,
                null,
                null,
                new UnitId(3),
                JsonMapper.shared()
                        .valueToTree(Map.of(
                                "planNumber",
                                "CJ-2026-0004",
                                "inspectionKind",
                                "定向抽查",
                                "authority",
                                "重庆高新区市场监督管理局",
                                "items",
                                "餐饮服务食品安全检查",
                                "resultCode",
                                resultCode)));
    }

    Disclosure disclosure(FactId fact) {
        return rows.findByFact(fact).orElseThrow();
    }

    Disclosure again(Disclosure row) {
        return rows.find(row.id()).orElseThrow();
    }

    List<Disclosure> desk(State state) {
        return rows.list(state, DisclosureSetting.CLERK.scope(), null, 50).items();
    }

    List<FactId> publicly(EntityId of) {
        return records.find(of).orElseThrow().records().stream()
                .map(PublicRecord::fact)
                .toList();
    }

    int open(EntityId of) {
        return matters.openOf(of, Set.of("disclosure.publish"), 50).size();
    }

    void inOneGo(Runnable work) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
