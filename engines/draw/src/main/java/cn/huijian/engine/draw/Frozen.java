package cn.huijian.engine.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A frozen round. {@link #statement()} is published now; the rest stays sealed until the draw. Made by
 * {@link Freezing#freeze}, the same for the same input.
 */
public final class Frozen {
    private final DrawInput input;
    private final Statement statement;
    private final Rules rules;
    private final Transcript.Roster roster;
    private final List<Allocation.Row> allocation;
    private final Map<String, List<SealedLeaf>> leaves;
    private final OfficerRoster officers;

    Frozen(
            DrawInput input,
            Statement statement,
            Rules rules,
            Transcript.Roster roster,
            List<Allocation.Row> allocation,
            Map<String, List<SealedLeaf>> leaves,
            OfficerRoster officers) {
        this.input = input;
        this.statement = statement;
        this.rules = rules;
        this.roster = roster;
        this.allocation = List.copyOf(allocation);
        this.leaves = Map.copyOf(leaves);
        this.officers = officers;
    }

    /** A leaf and the firm behind it. */
    record SealedLeaf(Hash leaf, Entrant entrant) {}

    public Statement statement() {
        return statement;
    }

    /** The published rules, with sizes and quotas but without weights. */
    public Rules rules() {
        return rules;
    }

    /** For staff: keys, weights, exact shares and quotas of the strata, by label. */
    public List<Allocation.Row> allocation() {
        return allocation;
    }

    /** What a firm of the pool needs to find itself in the transcript; empty for a firm that is not in the pool. */
    public Optional<OwnLeaf> ownLeaf(String code) {
        for (var stratum : leaves.entrySet()) {
            for (SealedLeaf sealed : stratum.getValue()) {
                if (sealed.entrant().code().equals(code)) {
                    return Optional.of(OwnLeaf.entrant(this, stratum.getKey(), sealed.entrant()));
                }
            }
        }
        return input.exclusions().stream()
                .filter(exclusion -> exclusion.code().equals(code))
                .map(exclusion -> OwnLeaf.exclusion(this, exclusion))
                .findFirst();
    }

    DrawInput input() {
        return input;
    }

    Transcript.Roster roster() {
        return roster;
    }

    List<SealedLeaf> leaves(String label) {
        return leaves.getOrDefault(label, List.of());
    }

    OfficerRoster officers() {
        return officers;
    }
}
