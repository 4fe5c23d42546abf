package cn.huijian.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Finds all pairs of an index that are, or may be, one subject. Each record is compared with its candidates among those that were
 * added before it, so that a pair is looked at once; the result does not depend on the number of threads.
 */
public final class Deduplication {
    private static final int SLICE = 4_096;

    private final MatchIndex index;
    private final Deciding deciding;

    private Deduplication(MatchIndex index) {
        this.index = index;
        this.deciding = index.deciding();
    }

    /** Two records by id, and the probability that they mean one subject. */
    public record Pair(long left, long right, double probability) {}

    /**
     * @param same pairs to be joined
     * @param grey pairs to be looked at by a person
     * @param compared how many pairs were compared at all
     */
    public record Outcome(List<Pair> same, List<Pair> grey, long compared) {}

    /**
     * @param executor runs the slices; {@code Runnable::run} works on the caller's thread. Nothing may change the index meanwhile
     */
    public static Outcome run(MatchIndex index, Executor executor) {
        Deduplication work = new Deduplication(index);
        List<CompletableFuture<Outcome>> slices = new ArrayList<>();
        for (int from = 0; from < index.slots().end(); from += SLICE) {
            int start = from;
            slices.add(CompletableFuture.supplyAsync(() -> work.slice(start), executor));
        }
        List<Pair> same = new ArrayList<>();
        List<Pair> grey = new ArrayList<>();
        long compared = 0;
        for (CompletableFuture<Outcome> slice : slices) {
            Outcome outcome = joined(slice);
            same.addAll(outcome.same);
            grey.addAll(outcome.grey);
            compared += outcome.compared;
        }
        return new Outcome(same, grey, compared);
    }

    private static Outcome joined(CompletableFuture<Outcome> slice) {
        try {
            return slice.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("a slice of the index could not be compared", failed.getCause());
        }
    }

    private Outcome slice(int from) {
        Slots slots = index.slots();
        Search search = new Search();
        List<Pair> same = new ArrayList<>();
        List<Pair> grey = new ArrayList<>();
        long compared = 0;
        int end = Math.min(slots.end(), from + SLICE);
        for (int slot = from; slot < end; slot++) {
            char[] packed = slots.packed(slot);
            if (packed == null) {
                continue;
            }
            int found = search.find(index.blocks(), slots.size(), packed, slot, slot);
            compared += found;
            for (int i = 0; i < found; i++) {
                char[] other = slots.packed(search.slots[i]);
                if (other != null) {
                    decide(packed, other, slots.id(search.slots[i]), slots.id(slot), same, grey);
                }
            }
        }
        return new Outcome(same, grey, compared);
    }

    private void decide(char[] packed, char[] other, long left, long right, List<Pair> same, List<Pair> grey) {
        int identifiers = Deciding.identifiers(packed, other);
        if (identifiers == Deciding.DIFFERS) {
            return;
        }
        long pattern = FirmComparison.compare(packed, other);
        double sum = deciding.sum(packed, other, pattern, identifiers);
        switch (deciding.verdict(deciding.ground(pattern, identifiers), sum)) {
            case SAME -> same.add(new Pair(left, right, Parameters.probability(sum)));
            case GREY -> grey.add(new Pair(left, right, Parameters.probability(sum)));
            case DIFFERENT -> {}
        }
    }
}
