package cn.huijian.inspection;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do in the inspection room, step by step, up to the state a test begins with. */
final class InspectionRoom extends InspectionWiring {
    /** Firms of the station, all of one grade. */
    void firms(int count, CreditGrade grade) {
        for (int i = 0; i < count; i++) {
            registry.add("云江第" + (i + 1) + "家小厨（" + grade + "）", "ALIVE", "6210", grade, FakeBureau.STATION);
        }
    }

    /** 双色球 of the same evening, announced before the freeze. */
    static final SeedTerms LOTTERY =
            new SeedTerms.PublicValue("双色球第2026134期", "ssq/1", Instant.parse("2026-11-20T13:15:00Z"));

    static final String LOTTERY_VALUE = "03 09 14 20 27 31 + 08";

    static PlanTerms terms(int planned, SeedTerms seed) {
        return terms(planned, seed, "food-service");
    }

    static PlanTerms terms(int planned, SeedTerms seed, String item) {
        return new PlanTerms(
                "2026 年度食品经营定向抽查（第 4 批）",
                PlanTerms.Orientation.DIRECTED,
                PlanTerms.Emphasis.KEY,
                PlanTerms.Organisation.SINGLE,
                List.of(item),
                new PlanScope(List.of(FakeBureau.STATION), List.of(), List.of(), List.of()),
                planned,
                new BigDecimal("0.03"),
                seed,
                "food-service",
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 11),
                null);
    }

    Plan approved(PlanTerms terms) {
        Plan draft = done(plans().draft(terms, UUID.randomUUID().toString(), DRAFTER));
        Plan submitted = done(plans().submit(draft.id(), draft.version(), DRAFTER));
        return done(plans().approve(draft.id(), submitted.version(), HEAD));
    }

    Plan frozen(PlanTerms terms) {
        Plan plan = approved(terms);
        return done(draws().freeze(plan.id(), plan.version(), DRAFTER));
    }

    /** Approved, frozen in the morning, drawn the next morning with the lottery of the evening between. */
    Plan drawn(PlanTerms terms) {
        Plan plan = frozen(terms);
        clock.set(Instant.parse("2026-11-21T01:00:00Z"));
        return done(draws().draw(
                        plan.id(),
                        plan.version(),
                        LOTTERY_VALUE,
                        Instant.parse("2026-11-20T13:15:00Z"),
                        "局法规科 江予安",
                        DRAFTER));
    }

    List<Task> tasksOf(Plan plan) {
        return tasks().list(new Tasks.Filter(plan.id(), null, null, null, null), null, 200, Scope.ofBureau())
                .items();
    }

    Task task(TaskId id) {
        return tasks().find(id, Scope.ofBureau()).orElseThrow();
    }

    /** The person who holds a seat of the task. */
    Staff officer(Task task, int seat) {
        long account = task.officers().get(seat - 1).account().value();
        return List.of(FIRST, SECOND, THIRD).stream()
                .filter(staff -> staff.account().value() == account)
                .findFirst()
                .orElseThrow();
    }

    static final Visits.NoticeGiven TOLD = new Visits.NoticeGiven(true, "当面送达", null, LocalDate.of(2026, 11, 23), null);

    Arrival arrival(Task task) {
        return new Arrival(
                clock.instant(),
                task.officers().stream().map(Task.Officer::certificate).toList(),
                Arrival.Presence.PRESENT,
                null,
                true,
                new Arrival.Position(29.5, 106.4, 12, "WGS84"));
    }

    Task inspecting(Task task) {
        Staff officer = officer(task, 1);
        done(visits().notice(task.id(), TOLD, officer));
        clock.pass(Duration.ofHours(1));
        return done(visits().arrive(task.id(), arrival(task), officer));
    }

    UUID picture(Task task, Visits.PhotoKind kind) {
        var id = UUID.randomUUID();
        // The first three bytes are those of a JPEG.
        byte[] bytes = ("\u00ff\u00d8\u00ff" + id).getBytes(StandardCharsets.ISO_8859_1);
        try {
            done(visits().photo(
                            task.id(),
                            new Visits.NewPhoto(id, kind, FakeDocuments.sha256(bytes), "image/jpeg", clock.instant()),
                            new ByteArrayInputStream(bytes),
                            officer(task, 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** A complete record with the given result. */
    VisitRecord record(Task task, String code, @Nullable LocalDate correctionDue) {
        boolean conforms = code.equals("1");
        List<UUID> proof = conforms ? List.of() : List.of(picture(task, Visits.PhotoKind.PHOTO));
        return new VisitRecord(
                UUID.randomUUID(),
                task.checklistVersion(),
                code,
                new TreeSet<>(),
                List.of(
                        new VisitRecord.Answer("licence", VisitRecord.Finding.CONFORMS, null, null, List.of()),
                        new VisitRecord.Answer(
                                "health",
                                conforms ? VisitRecord.Finding.CONFORMS : VisitRecord.Finding.DOES_NOT_CONFORM,
                                conforms ? null : "健康证明过期 1 人",
                                conforms ? null : "责令改正",
                                proof)),
                List.of(),
                conforms ? "" : "从业人员健康证明过期 1 人",
                correctionDue,
                new VisitRecord.Party(
                        "王小明", "店长", "13800001234", picture(task, Visits.PhotoKind.SIGNATURE), null, null),
                task.officers().stream()
                        .map(one -> new VisitRecord.OfficerSignature(
                                one.account().value(), picture(task, Visits.PhotoKind.SIGNATURE)))
                        .toList(),
                clock.instant());
    }

    Task recorded(Task task, String code, @Nullable LocalDate correctionDue) {
        Task inspecting = inspecting(task);
        var sent = visits().submit(task.id(), record(inspecting, code, correctionDue), officer(task, 1));
        if (!(sent instanceof Visits.Submission.Accepted accepted)) {
            throw new AssertionError(sent.toString());
        }
        return accepted.task();
    }

    Task reviewed(Task task, String code, @Nullable LocalDate correctionDue) {
        Task recorded = recorded(task, code, correctionDue);
        return done(reviews().approve(task.id(), recorded.version(), REVIEWER));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    /** The code of a refusal; fails when the command was carried out. */
    static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was carried out: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
