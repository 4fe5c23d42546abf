package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Everything needed to recompute a draw. {@link #publicCopy()} is what may be published; the staff copy also opens weights,
 * strata and the reasons of recusals.
 *
 * @param commitment as published with the statement
 * @param drawn in the order drawn (次序), lowest rank first
 * @param assignments one per drawn target, in the same order
 * @param openings the officers who were assigned, by officer digest
 */
public record Transcript(
        Statement statement,
        Hash commitment,
        Rules rules,
        Roster roster,
        List<OfficerLine> officers,
        SeedValue seedValue,
        Hash seed,
        List<DrawnTarget> drawn,
        List<Assignment> assignments,
        List<OfficerOpening> openings,
        Hash result,
        Optional<StaffPart> staff) {
    public Transcript {
        officers = List.copyOf(officers);
        drawn = List.copyOf(drawn);
        assignments = List.copyOf(assignments);
        openings = List.copyOf(openings);
    }

    /** All leaves: strata by label, and the excluded firms. */
    public record Roster(List<StratumLeaves> strata, List<Hash> excluded) {
        public Roster {
            strata = List.copyOf(strata);
            excluded = List.copyOf(excluded);
        }
    }

    /** The leaves of one stratum, ascending, and their digest. */
    public record StratumLeaves(String label, Hash digest, List<Hash> leaves) {
        public StratumLeaves {
            leaves = List.copyOf(leaves);
        }
    }

    /** One officer of the roster, without his name. */
    public record OfficerLine(Hash officer, long load, SortedSet<String> specialities) {}

    /** One drawn firm, opened. */
    public record DrawnTarget(Hash leaf, String label, Hash rank, Hash salt, OpenEntrant entrant) {}

    /** What a leaf commits to. */
    public record OpenEntrant(String code, String name, String speciality, List<OpenRecusal> recusals) {
        public OpenEntrant {
            recusals = List.copyOf(recusals);
        }
    }

    /** An officer who may not be sent; the reason is a commitment of its own, opened in the staff copy only. */
    public record OpenRecusal(Hash officer, Hash reason) {}

    /** The officers of one target: two when assigned, none otherwise. */
    public record Assignment(Hash target, Pairing pairing, List<Hash> officers) {
        public Assignment {
            officers = List.copyOf(officers);
        }
    }

    /** Whether two officers could be found. */
    public enum Pairing {
        ASSIGNED,
        /** Fewer than two officers are left after recusals. */
        TOO_FEW_OFFICERS,
        /** Nobody left holds the speciality that the target needs. */
        NO_SPECIALIST
    }

    /** An assigned officer, opened. */
    public record OfficerOpening(Hash officer, Hash salt, String certificate, String name, String section) {}

    /** What the public copy leaves out. */
    public record StaffPart(
            Hash labelKey, Hash weightsSalt, List<Allocation.Row> allocation, List<ReasonOpening> reasons) {
        public StaffPart {
            allocation = List.copyOf(allocation);
            reasons = List.copyOf(reasons);
        }
    }

    /** Why an officer was left out for a drawn target. */
    public record ReasonOpening(Hash target, Hash officer, Hash salt, String reason) {}

    /** The copy that may be published: no weight, no stratum key, no reason of a recusal. */
    public Transcript publicCopy() {
        return new Transcript(
                statement,
                commitment,
                rules,
                roster,
                officers,
                seedValue,
                seed,
                drawn,
                assignments,
                openings,
                result,
                Optional.empty());
    }

    /** The file: canonical JSON in UTF-8, closed by a line feed. */
    public byte[] toBytes() {
        return Lines.close(TranscriptForm.toJson(this).toBytes());
    }

    /** Reads a transcript without verifying it. */
    public static Transcript parse(byte[] file) throws MalformedJson {
        return TranscriptReader.read(Member.root(Json.parse(file)));
    }
}
