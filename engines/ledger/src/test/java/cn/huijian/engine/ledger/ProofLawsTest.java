package cn.huijian.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofLawsTest {
    private static final int MOST = 200;

    @ParameterizedTest
    @EnumSource(HashRule.class)
    void every_leaf_of_every_size_to_200_is_proved_and_proved_nowhere_else(HashRule rule) {
        var log = MemoryLog.ofSize(rule, MOST);
        var proofs = new Proofs(rule, log);
        for (int size = 1; size <= MOST; size++) {
            NodeHash root = proofs.root(size);
            for (int i = 0; i < size; i++) {
                NodeHash leaf = rule.leaf(MemoryLog.entry(i));
                var path = proofs.inclusion(i, size);
                assertThat(ProofCheck.includes(rule, leaf, i, size, path, root)).isTrue();
                assertThat(ProofCheck.includes(rule, leaf, i + 1L, size, path, root)).isFalse();
            }
        }
    }

    @Test
    void every_older_tree_to_200_is_proved_to_begin_every_newer_one() {
        var rule = HashRule.SM3;
        var proofs = new Proofs(rule, MemoryLog.ofSize(rule, MOST));
        for (int newer = 0; newer <= MOST; newer++) {
            for (int older = 0; older <= newer; older++) {
                assertThat(ProofCheck.continues(
                                rule,
                                older,
                                proofs.root(older),
                                newer,
                                proofs.root(newer),
                                proofs.consistency(older, newer)))
                        .as("%d of %d", older, newer)
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void one_flipped_bit_anywhere_refuses_an_inclusion(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = 1_000_000) int choice) {
        var rule = HashRule.SM3;
        var proofs = new Proofs(rule, MemoryLog.ofSize(rule, size));
        int index = choice % size;
        NodeHash leaf = rule.leaf(MemoryLog.entry(index));
        NodeHash root = proofs.root(size);
        var path = proofs.inclusion(index, size);
        assertThat(ProofCheck.includes(rule, flipped(leaf, choice), index, size, path, root)).isFalse();
        assertThat(ProofCheck.includes(rule, leaf, index, size, path, flipped(root, choice))).isFalse();
        for (int i = 0; i < path.size(); i++) {
            assertThat(ProofCheck.includes(rule, leaf, index, size, changed(path, i, choice), root)).isFalse();
        }
    }

    @Property(tries = 400)
    void one_flipped_bit_anywhere_refuses_a_continuation(
            @ForAll @IntRange(min = 2, max = MOST) int newer, @ForAll @IntRange(max = 1_000_000) int choice) {
        var rule = HashRule.SM3;
        var proofs = new Proofs(rule, MemoryLog.ofSize(rule, newer));
        int older = 1 + choice % (newer - 1);
        NodeHash before = proofs.root(older);
        NodeHash after = proofs.root(newer);
        var proof = proofs.consistency(older, newer);
        assertThat(ProofCheck.continues(rule, older, flipped(before, choice), newer, after, proof)).isFalse();
        assertThat(ProofCheck.continues(rule, older, before, newer, flipped(after, choice), proof)).isFalse();
        for (int i = 0; i < proof.size(); i++) {
            assertThat(ProofCheck.continues(rule, older, before, newer, after, changed(proof, i, choice)))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void a_log_goes_on_from_its_frontier_as_if_it_had_never_stopped(
            @ForAll @IntRange(max = MOST) int first, @ForAll @IntRange(max = MOST) int then) {
        var stopped = MemoryLog.ofSize(HashRule.SM3, first).frontier;
        var resumed = Frontier.of(HashRule.SM3, stopped.size(), stopped.peakBytes());
        for (int i = first; i < first + then; i++) {
            resumed.append(HashRule.SM3.leaf(MemoryLog.entry(i)), (level, index, hash) -> {});
        }
        assertThat(resumed.root()).isEqualTo(MemoryLog.ofSize(HashRule.SM3, first + then).frontier.root());
    }

    private static List<NodeHash> changed(List<NodeHash> hashes, int at, int choice) {
        var changed = new ArrayList<>(hashes);
        changed.set(at, flipped(hashes.get(at), choice));
        return changed;
    }

    private static NodeHash flipped(NodeHash hash, int choice) {
        byte[] bytes = hash.bytes();
        bytes[choice % bytes.length] ^= (byte) (1 << choice % 8);
        return NodeHash.of(bytes);
    }
}
