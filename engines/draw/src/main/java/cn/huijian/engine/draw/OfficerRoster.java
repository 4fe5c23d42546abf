package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The officers of a round with their digests. */
record OfficerRoster(List<Transcript.OfficerLine> lines, Map<Hash, Officer> byDigest, Map<String, Hash> byCertificate) {

    static OfficerRoster of(String roundId, RoundSecret secret, List<Officer> officers) {
        List<Transcript.OfficerLine> lines = new ArrayList<>();
        Map<Hash, Officer> byDigest = new HashMap<>();
        Map<String, Hash> byCertificate = new HashMap<>();
        for (Officer officer : officers) {
            Hash digest = digest(
                    roundId,
                    salt(secret, officer.certificate()),
                    officer.certificate(),
                    officer.name(),
                    officer.section());
            lines.add(new Transcript.OfficerLine(digest, officer.load(), officer.specialities()));
            byDigest.put(digest, officer);
            byCertificate.put(officer.certificate(), digest);
        }
        lines.sort(Comparator.comparing(Transcript.OfficerLine::officer));
        return new OfficerRoster(List.copyOf(lines), Map.copyOf(byDigest), Map.copyOf(byCertificate));
    }

    static Hash salt(RoundSecret secret, String certificate) {
        return Tags.salt(secret, "officer", certificate);
    }

    static Hash digest(String roundId, Hash salt, String certificate, String name, String section) {
        return Tags.officer(roundId, salt, TranscriptForm.officerIdentity(certificate, name, section));
    }

    Hash digest(String certificate) {
        Hash digest = byCertificate.get(certificate);
        if (digest == null) {
            throw new IllegalStateException("officer not in the roster: " + certificate);
        }
        return digest;
    }

    Transcript.OfficerOpening open(Hash digest, RoundSecret secret) {
        Officer officer = byDigest.get(digest);
        if (officer == null) {
            throw new IllegalStateException("officer not in the roster: " + digest);
        }
        return new Transcript.OfficerOpening(
                digest, salt(secret, officer.certificate()), officer.certificate(), officer.name(), officer.section());
    }
}
