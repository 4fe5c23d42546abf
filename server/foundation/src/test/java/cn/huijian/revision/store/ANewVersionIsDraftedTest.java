package cn.huijian.revision.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.KnowledgeMadeHere;
import cn.huijian.knowledge.store.LiveLibrary;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.revision.Draft;
import cn.huijian.revision.Draft.State;
import cn.huijian.revision.model.Differences;
import cn.huijian.revision.model.Differences.Difference;
import cn.huijian.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** The legal section makes a new version of a deadline; somebody else approves it. */
class ANewVersionIsDraftedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final Staff DRAFTER = staff(1, "江予安", "knowledge.draft", "knowledge.approve");
    private static final Staff SECOND = staff(2, "周慎之", "knowledge.approve");

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    private final LiveLibrary library = KnowledgeMadeHere.on(jdbc);
    private final LiveLibrary otherProcess = KnowledgeMadeHere.on(jdbc);
    private final List<String> audited = new ArrayList<>();
    private final Drafts drafts = new Drafts(jdbc);
    private final RevisionDesk desk = new RevisionDesk(
            drafts,
            library,
            library,
            List.of(),
            (actor, entry) -> audited.add(entry.action()),
            Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), Zone.CHINA));

    @Test
    void it_answers_from_its_first_day_on_in_every_process_and_the_shipped_file_until_then() {
        Draft draft = submitted(10);
        Draft approved = run(() -> desk.approve(draft.id(), draft.version(), "同意", SECOND))
                .orRefuse();
        otherProcess.refresh();
        for (LiveLibrary process : List.of(library, otherProcess)) {
            assertThat(amount(process.get("deadlines", "complaint-acceptance", FROM.minusDays(1))))
                    .isEqualTo(7);
            KnowledgeItem item = process.get("deadlines", "complaint-acceptance", FROM);
            assertThat(amount(item)).isEqualTo(10);
            assertThat(item.version()).isEqualTo(approved.enacted());
            assertThat(item.pack()).isEqualTo("local");
        }
        assertThat(KnowledgeMadeHere.on(jdbc)
                        .get("deadlines", "complaint-acceptance", FROM)
                        .version())
                .as("and after a restart")
                .isEqualTo(approved.enacted());
        assertThat(audited).containsExactly("revision.draft", "revision.change", "revision.submit", "revision.approve");
    }

    @Test
    void whoever_drafted_it_cannot_approve_it_even_with_the_permission() {
        Draft draft = submitted(10);
        assertThat(code(run(() -> desk.approve(draft.id(), draft.version(), "同意", DRAFTER))))
                .isEqualTo("revision.own-draft-forbidden");
        assertThatThrownBy(() -> jdbc.sql("""
                        update revision.drafts set state = 'APPROVED', decided_by = drafted_by, enacted_version = 'x'
                        """).update())
                .as("not past the program either")
                .hasMessageContaining("check");
        assertThat(amount(library.get("deadlines", "complaint-acceptance", FROM)))
                .isEqualTo(7);
    }

    @Test
    void content_that_a_shipped_file_could_not_have_is_refused_with_place_and_remedy() {
        Draft draft = begun();
        ObjectNode body = body(draft);
        body.put("unit", "WEEK");
        body.put("amonut", 10);
        body.remove("amount");
        Draft changed = change(draft, body, FROM);
        Outcome<Draft> refused = run(() -> desk.submit(changed.id(), changed.version(), DRAFTER));
        assertThat(sentence(refused)).contains("unit", "缺少键 amount", "amonut: 未知的键; 是否想写 amount");
        assertThat(drafts.find(draft.id()).orElseThrow().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_version_never_begins_before_tomorrow() {
        Draft changed = change(begun(), body(begun()), TODAY);
        assertThat(sentence(run(() -> desk.submit(changed.id(), changed.version(), DRAFTER))))
                .contains("不溯及既往");
    }

    @Test
    void two_versions_of_one_day_do_not_both_come_into_force() {
        Draft first = submitted(10);
        Draft second = submitted(12);
        run(() -> desk.approve(first.id(), first.version(), "同意", SECOND)).orRefuse();
        assertThat(sentence(run(() -> desk.approve(second.id(), second.version(), "同意", SECOND))))
                .contains("重叠");
    }

    @Test
    void a_draft_sent_back_is_changed_by_its_drafter_and_keeps_why() {
        Draft draft = submitted(10);
        Draft back = run(() -> desk.sendBack(draft.id(), draft.version(), "请附依据", SECOND))
                .orRefuse();
        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.decided()).extracting(Draft.Decision::words).isEqualTo("请附依据");
        assertThat(code(run(() -> desk.change(back.id(), back.content(), "改", back.version(), SECOND))))
                .isEqualTo("revision.not-drafter-forbidden");
        assertThat(code(run(() -> desk.change(back.id(), back.content(), "改", back.version() - 1, DRAFTER))))
                .isEqualTo("revision.changed-meanwhile");
    }

    @Test
    void roles_and_parameters_of_security_are_not_made_here() {
        assertThat(code(run(() -> desk.begin("roles", "legal-section", "放宽", DRAFTER))))
                .isEqualTo("revision.invalid-kind");
        assertThat(code(run(() -> desk.begin("parameters", "access", "放宽", DRAFTER))))
                .isEqualTo("revision.invalid-kind");
    }

    @Test
    void the_exported_file_is_read_back_as_the_very_same_version(@TempDir Path folder) throws Exception {
        Draft draft = change(begun(), body(begun()).put("amount", 10), FROM);
        String file = library.file(draft.content());
        Path place = Files.createDirectories(folder.resolve("knowledge/base/deadlines"));
        Files.writeString(place.resolve("complaint-acceptance@2026-12-01.yaml"), file);
        Files.writeString(folder.resolve("knowledge/base/pack.yaml"), "title: 全国\n");
        Library read;
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null)) {
            read = new PackFolder(loader).read();
        }
        assertThat(read.of(PackName.BASE)
                        .get("deadlines", "complaint-acceptance", FROM)
                        .version())
                .isEqualTo(library.read(draft.content()).version());
    }

    @Test
    void the_difference_names_each_value() {
        Draft draft = begun();
        ObjectNode after = body(draft).put("amount", 10);
        after.putArray("suspensions").add("检验");
        assertThat(Differences.between(draft.content().body(), after))
                .containsExactly(new Difference("amount", "7", "10"), new Difference("suspensions", null, "[\"检验\"]"));
    }

    private Draft begun() {
        return run(() -> desk.begin("deadlines", "complaint-acceptance", "新办法", DRAFTER))
                .orRefuse();
    }

    private Draft submitted(int amount) {
        Draft draft = begun();
        Draft changed = change(draft, body(draft).put("amount", amount), FROM);
        return run(() -> desk.submit(changed.id(), changed.version(), DRAFTER)).orRefuse();
    }

    private Draft change(Draft draft, ObjectNode body, LocalDate from) {
        NewVersion content = draft.content();
        return run(() -> desk.change(
                        draft.id(),
                        new NewVersion(
                                content.kind(), content.id(), from, null, content.source(), content.status(), body),
                        "新办法",
                        draft.version(),
                        DRAFTER))
                .orRefuse();
    }

    private Outcome<Draft> run(java.util.function.Supplier<Outcome<Draft>> deed) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    private static ObjectNode body(Draft draft) {
        return (ObjectNode) draft.content().body().deepCopy();
    }

    private static int amount(KnowledgeItem item) {
        return item.body().path("amount").asInt();
    }

    private static String code(Outcome<Draft> outcome) {
        return ((Outcome.Refused<Draft>) outcome).refusal().code();
    }

    private static String sentence(Outcome<Draft> outcome) {
        return ((Outcome.Refused<Draft>) outcome).refusal().sentence();
    }

    private static Staff staff(int account, String name, String... permissions) {
        return new Staff(new AccountId(account), name, new UnitId(1), Set.of(permissions), Scope.ofBureau());
    }
}
