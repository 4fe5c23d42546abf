package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What must hold before a roster is frozen. */
final class FreezeCheck {
    private FreezeCheck() {}

    static List<FreezeOutcome.Problem> problems(DrawInput input) {
        List<FreezeOutcome.Problem> problems = new ArrayList<>();
        if (input.entrants().isEmpty()) {
            problems.add(new FreezeOutcome.Problem(FreezeOutcome.Kind.NO_ENTRANTS, ""));
        }
        Stream<String> codes = Stream.concat(
                input.entrants().stream().map(Entrant::code),
                input.exclusions().stream().map(Exclusion::code));
        twice(codes.toList(), report(problems, FreezeOutcome.Kind.CODE_TWICE));
        List<String> certificates =
                input.officers().stream().map(Officer::certificate).toList();
        twice(certificates, report(problems, FreezeOutcome.Kind.CERTIFICATE_TWICE));
        recusals(input, new HashSet<>(certificates), problems);
        seedPlan(input, problems);
        return problems;
    }

    private static void recusals(DrawInput input, Set<String> certificates, List<FreezeOutcome.Problem> problems) {
        for (Entrant entrant : input.entrants()) {
            if (entrant.recusals().isEmpty()) {
                continue;
            }
            List<String> recused = entrant.recusals().stream()
                    .map(Entrant.Recusal::certificate)
                    .toList();
            twice(
                    recused,
                    certificate ->
                            report(problems, FreezeOutcome.Kind.RECUSAL_TWICE).accept(entrant.code()));
            if (!certificates.containsAll(recused)) {
                report(problems, FreezeOutcome.Kind.RECUSAL_OF_UNKNOWN_OFFICER).accept(entrant.code());
            }
        }
    }

    private static void seedPlan(DrawInput input, List<FreezeOutcome.Problem> problems) {
        switch (input.seedPlan()) {
            case SeedPlan.PublicValue value -> {
                if (!value.notBefore().isAfter(input.plan().committedAt())) {
                    report(problems, FreezeOutcome.Kind.SEED_NOT_LATER_THAN_COMMITMENT)
                            .accept(value.name());
                }
            }
            case SeedPlan.CommitReveal reveal -> {
                if (reveal.accounts().size() != Seeds.ACCOUNTS) {
                    report(problems, FreezeOutcome.Kind.NOT_THREE_ACCOUNTS).accept("");
                }
                twice(
                        reveal.accounts().stream()
                                .map(SeedPlan.Account::account)
                                .toList(),
                        report(problems, FreezeOutcome.Kind.ACCOUNT_TWICE));
                twice(
                        reveal.accounts().stream()
                                .map(SeedPlan.Account::section)
                                .toList(),
                        report(problems, FreezeOutcome.Kind.SECTION_TWICE));
            }
        }
    }

    private static Consumer<String> report(List<FreezeOutcome.Problem> problems, FreezeOutcome.Kind kind) {
        return concerns -> problems.add(new FreezeOutcome.Problem(kind, concerns));
    }

    private static void twice(Collection<String> names, Consumer<String> report) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).distinct().forEach(report);
    }
}
