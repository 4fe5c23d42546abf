package cn.huijian.engine.draw;

import java.util.Comparator;
import java.util.List;

/** How the leaf of one firm comes about. */
final class Leaves {
    private final String roundId;
    private final RoundSecret secret;
    private final OfficerRoster officers;

    Leaves(String roundId, RoundSecret secret, OfficerRoster officers) {
        this.roundId = roundId;
        this.secret = secret;
        this.officers = officers;
    }

    Hash leaf(String label, Entrant entrant) {
        return leaf(roundId, label, salt(entrant.code()), open(entrant));
    }

    static Hash leaf(String roundId, String label, Hash salt, Transcript.OpenEntrant entrant) {
        return Tags.leaf(roundId, label, salt, TranscriptForm.entrant(entrant));
    }

    Hash salt(String code) {
        return Tags.salt(secret, "entrant", code);
    }

    Hash exclusion(Exclusion exclusion) {
        return Tags.exclusion(roundId, exclusionSalt(exclusion.code()), TranscriptForm.exclusion(exclusion));
    }

    Hash exclusionSalt(String code) {
        return Tags.salt(secret, "exclusion", code);
    }

    Hash reasonSalt(String code, String certificate) {
        return Tags.salt(secret, "reason", code, certificate);
    }

    Transcript.OpenEntrant open(Entrant entrant) {
        List<Transcript.OpenRecusal> recusals = entrant.recusals().stream()
                .map(recusal -> new Transcript.OpenRecusal(
                        officers.digest(recusal.certificate()),
                        Tags.reason(roundId, reasonSalt(entrant.code(), recusal.certificate()), recusal.reason())))
                .sorted(Comparator.comparing(Transcript.OpenRecusal::officer))
                .toList();
        return new Transcript.OpenEntrant(entrant.code(), entrant.name(), entrant.speciality(), recusals);
    }
}
