package cn.huijian.engine.match;

import java.util.List;
import java.util.Optional;

/**
 * All records that a new one is compared with. A record is added, found and removed by itself: nothing is ever compared with
 * everything. Holds about 400 bytes a record.
 *
 * <p>One thread may change the index, or several may ask it, never both at a time; the caller sees to that.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class MatchIndex {
    /** A block with more records than this says nothing and is closed. */
    public static final int LARGEST_BLOCK = 2_000;

    /** At most so many records are compared with one. */
    public static final int MOST_CANDIDATES = 50;

    private Parameters parameters;

    public MatchIndex(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The parameters by which pairs are decided from now on. */
    public void use(Parameters others) {
        parameters = others;
    }

    public Parameters parameters() {
        return parameters;
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public boolean contains(long id) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException when the index holds a record of this id */
    public void add(MatchRecord entry) {
        throw new UnsupportedOperationException();
    }

    /** False when there is no record of this id. */
    public boolean remove(long id) {
        throw new UnsupportedOperationException();
    }

    /** At most {@value #MOST_CANDIDATES} records that share a block with this one, closest first; never the one of the same id. */
    public List<Candidate> candidates(MatchRecord entry) {
        throw new UnsupportedOperationException();
    }

    /** The candidates that are the same subject or may be (SAME and GREY), most probable first. */
    public List<Match> matches(MatchRecord entry) {
        throw new UnsupportedOperationException();
    }

    /** Decides any two records, indexed or not; how rare a 字号 is, the index knows. Symmetric in its arguments. */
    public Decision decide(MatchRecord left, MatchRecord right) {
        throw new UnsupportedOperationException();
    }

    /** Decides two records of the index; empty when one is not there. */
    public Optional<Decision> decide(long left, long right) {
        throw new UnsupportedOperationException();
    }
}
