package cn.huijian.sharing;

import cn.huijian.access.Scope;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.store.ReportIntake;
import cn.huijian.sharing.store.ReportPackages;
import cn.huijian.sharing.store.ReportRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Penalties of one firm on their way to 信用中国: what the tests of reporting share. */
abstract class PenaltiesToReport {
    static final String LAYOUT = "credit-china-penalty";
    static final String CODE = "91500107MA5U000001";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final Actor OFFICER = Actor.system("officer");

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(SharingSetting.class);
    final Dossier dossier = context.getBean(Dossier.class);
    final Reporting reporting = context.getBean(Reporting.class);
    final ReportIntake intake = context.getBean(ReportIntake.class);
    final ReportRows rows = context.getBean(ReportRows.class);
    final ReportPackages packages = context.getBean(ReportPackages.class);
    final Register register = context.getBean(Register.class);
    EntityId firm = new EntityId(1);
    int numbers;

    @BeforeEach
    void a_firm_of_station_three() {
        firm = register.add(CODE, "云上小厨餐饮有限公司", 3);
    }

    @AfterEach
    void close() {
        context.close();
    }

    ReportPackage frozen() {
        var sent = done(reporting.freeze(LAYOUT, Format.CSV, OFFICER));
        return done(reporting.handOver(sent.id(), Way.DOWNLOAD, OFFICER));
    }

    ReceiptMatch answer(ReportPackage sent, String key, boolean accepted) {
        return done(reporting.answer(
                sent.id(), List.of(new RowReceipt(1, key, accepted, accepted ? null : "文号重复")), OFFICER));
    }

    void takeIn() {
        while (intake.step()) {
            Thread.onSpinWait();
        }
    }

    List<ReportRow> open() {
        return list(false, Scope.ofBureau());
    }

    List<ReportRow> list(boolean overdue, Scope scope) {
        return rows.list(new ReportRows.Filter(LAYOUT, null, overdue, scope, TODAY), null, 50)
                .items();
    }

    FactId penalty(String day, String number, long fen) {
        return done(dossier.append(List.of(fact(CODE, day, number, fen)), OFFICER))
                .getFirst();
    }

    void penaltyOf(String code, String day, String number) {
        done(dossier.append(List.of(fact(code, day, number, 100L)), OFFICER));
    }

    NewFact fact(String code, String day, String number, long fen) {
        numbers++;
        return new NewFact(
                "administrative-penalty",
                List.of(new NewFact.Subject("party", Register.code(code))),
                LocalDate.parse(day),
                null,
                "enforcement",
                "case-" + numbers,
                1,
                null,
                null,
                new UnitId(3),
                JsonMapper.shared()
                        .valueToTree(Map.of(
                                "decisionNumber",
                                number,
                                "violationType",
                                "未按规定贮存食品",
                                "penaltyKinds",
                                "罚款",
                                "amount",
                                fen,
                                "authority",
                                "重庆高新区市场监督管理局")));
    }

    static BusinessEntity without(EntityId id, String name, @Nullable String uscc) {
        return new BusinessEntity(
                id, uscc, name, "企业", "存续", null, null, null, null, null, null, null, null, null, new UnitId(3), true);
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.orRefuse();
    }

    static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
