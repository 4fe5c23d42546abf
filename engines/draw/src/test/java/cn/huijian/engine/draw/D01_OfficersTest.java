package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.draw.Transcript.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Two officers for each target. */
class D01_OfficersTest {

    @Property(tries = 40)
    void two_different_officers_one_of_them_qualified_none_of_them_recused(
            @ForAll @IntRange(min = 1, max = 60) int firms, @ForAll @IntRange(min = 4, max = 9) int officers) {
        List<Entrant> entrants = Rounds.entrants(firms).stream()
                .map(D01_OfficersTest::recusingTheFirstFour)
                .toList();
        Transcript transcript = draw("CJ-P-" + firms + "-" + officers, entrants, Rounds.officers(officers));
        List<Hash> qualified = transcript.officers().stream()
                .filter(line -> line.specialities().contains("食品"))
                .map(Transcript.OfficerLine::officer)
                .toList();

        for (int i = 0; i < transcript.drawn().size(); i++) {
            Transcript.Assignment assignment = transcript.assignments().get(i);
            Transcript.DrawnTarget target = transcript.drawn().get(i);
            assertThat(assignment.target()).isEqualTo(target.leaf());
            assertThat(assignment.pairing()).isEqualTo(Pairing.ASSIGNED);
            assertThat(new HashSet<>(assignment.officers())).hasSize(2);
            assertThat(assignment.officers()).anyMatch(qualified::contains);
            assertThat(target.entrant().recusals())
                    .noneMatch(recusal -> assignment.officers().contains(recusal.officer()));
        }
    }

    private static Entrant recusingTheFirstFour(Entrant entrant) {
        List<Entrant.Recusal> recusals = entrant.recusals().stream()
                .map(recusal -> new Entrant.Recusal(
                        recusal.certificate().endsWith("4") ? "执法-003" : recusal.certificate(), recusal.reason()))
                .toList();
        return with(entrant, recusals);
    }

    @Test
    void work_is_spread_evenly_and_past_load_counts() {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            officers.add(Officer.of("Z" + i, "检查员" + i, "湖滨所", Set.of("食品"), i == 7 ? 5_000 : 0));
        }
        List<Entrant> entrants = Rounds.entrants(40).stream()
                .map(entrant -> with(entrant, List.of()))
                .toList();

        Transcript transcript = draw("CJ-LOAD", entrants, officers);

        Map<String, Long> given = new HashMap<>();
        Map<Hash, String> names = new HashMap<>();
        transcript.openings().forEach(opening -> names.put(opening.officer(), opening.certificate()));
        transcript
                .assignments()
                .forEach(assignment -> assignment
                        .officers()
                        .forEach(officer -> given.merge(String.valueOf(names.get(officer)), 1L, Long::sum)));
        LongSummaryStatistics spread =
                given.values().stream().mapToLong(Long::longValue).summaryStatistics();
        assertThat(given).doesNotContainKey("Z7").hasSize(7);
        assertThat(spread.getMax() - spread.getMin()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_target_for_whom_fewer_than_two_are_left_says_so() {
        List<Entrant> entrants = Rounds.entrants(3).stream()
                .map(entrant -> with(entrant, List.of(new Entrant.Recusal("执法-000", "近亲属"))))
                .toList();

        Transcript transcript = draw("CJ-FEW", entrants, Rounds.officers(2));

        assertThat(transcript.assignments()).isNotEmpty().allSatisfy(assignment -> {
            assertThat(assignment.pairing()).isEqualTo(Pairing.TOO_FEW_OFFICERS);
            assertThat(assignment.officers()).isEmpty();
        });
        assertThat(Verification.verify(transcript.toBytes())).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void a_target_for_whom_nobody_is_qualified_says_so() {
        List<Officer> unqualified =
                List.of(Officer.of("Z1", "甲", "湖滨所", Set.of("广告"), 0), Officer.of("Z2", "乙", "湖滨所", Set.of(), 0));
        List<Entrant> entrants = Rounds.entrants(3).stream()
                .map(entrant -> with(entrant, List.of()))
                .toList();

        Transcript transcript = draw("CJ-NONE", entrants, unqualified);

        assertThat(transcript.assignments())
                .isNotEmpty()
                .allSatisfy(assignment -> assertThat(assignment.pairing()).isEqualTo(Pairing.NO_SPECIALIST));
    }

    @Test
    void a_recusal_left_out_of_the_opening_does_not_match_the_leaf() {
        Transcript transcript = Rounds.draw(Rounds.input("CJ-2026-0117", 64, 12), Rounds.NUMBERS);
        int index = 0;
        while (transcript.drawn().get(index).entrant().recusals().isEmpty()) {
            index++;
        }
        List<Transcript.DrawnTarget> drawn = new ArrayList<>(transcript.drawn());
        Transcript.DrawnTarget target = drawn.get(index);
        drawn.set(
                index,
                new Transcript.DrawnTarget(
                        target.leaf(),
                        target.label(),
                        target.rank(),
                        target.salt(),
                        new Transcript.OpenEntrant(
                                target.entrant().code(),
                                target.entrant().name(),
                                target.entrant().speciality(),
                                List.of())));

        assertThat(Verification.verify(Tampering.withDrawn(transcript, drawn).toBytes()))
                .isInstanceOf(VerificationResult.Fault.class);
    }

    @Test
    void the_reason_of_a_recusal_stands_in_the_staff_copy_only() {
        Transcript transcript = Rounds.draw(Rounds.input("CJ-2026-0117", 64, 12), Rounds.NUMBERS);

        assertThat(transcript.staff().orElseThrow().reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.reason()).isEqualTo("前 3 年原单位"));
        assertThat(transcript.publicCopy().staff()).isEmpty();
    }

    private static Entrant with(Entrant entrant, List<Entrant.Recusal> recusals) {
        return new Entrant(
                entrant.code(), entrant.name(), entrant.stratum(), entrant.weight(), entrant.speciality(), recusals);
    }

    private static Transcript draw(String round, List<Entrant> entrants, List<Officer> officers) {
        return Rounds.draw(
                new DrawInput(
                        Rounds.plan(round, 20), entrants, List.of(), officers, Rounds.LOTTERY, Rounds.secret(round)),
                Rounds.NUMBERS);
    }
}
