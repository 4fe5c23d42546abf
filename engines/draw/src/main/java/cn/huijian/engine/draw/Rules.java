package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import cn.huijian.engine.canon.TaggedDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules as published: everything needed to recompute the winners and the officers, and no weight.
 *
 * @param pool firms in the pool, excluded ones included
 * @param excluded firms that do not take part
 * @param total max(planned, ⌈pool × minimumRate⌉)
 * @param shortfall how many of the total could not be given to any stratum (caps, sizes, weights of 0)
 * @param weights salted commitment to the allocation table, opened in the staff copy
 * @param strata size and quota of each stratum, by label
 */
public record Rules(
        String title,
        long pool,
        long excluded,
        long planned,
        Fraction minimumRate,
        long total,
        long shortfall,
        OfficerRule officerRule,
        Hash weights,
        List<Stratum> strata) {
    static final String ALLOCATION = "largest-remainder/1";
    static final String PAIRING = "lowest-band/1";

    public Rules {
        strata = List.copyOf(strata);
    }

    /** One stratum as the public sees it. */
    public record Stratum(String label, long size, long quota) {}

    /** The number to be drawn: the greater of the plan and the least share of the pool. */
    static long total(long planned, long pool, Fraction minimumRate) {
        return Math.max(planned, minimumRate.times(pool).ceiling());
    }

    Json toJson() {
        Map<String, Json> members = new HashMap<>();
        members.put("allocation", Json.of(ALLOCATION));
        members.put("excluded", Json.of(excluded));
        members.put("format", Json.of(Tags.FORMAT));
        members.put("hash", Json.of(TaggedDigest.ALGORITHM));
        members.put("minimumRate", Json.of(minimumRate.toString()));
        members.put(
                "officers",
                Json.fields(Map.of(
                        "band", Json.of(officerRule.band()),
                        "loadPerTarget", Json.of(officerRule.loadPerTarget()),
                        "perTarget", Json.of(OfficerRule.PER_TARGET),
                        "rule", Json.of(PAIRING),
                        "specialist", Json.of(officerRule.specialist()))));
        members.put("planned", Json.of(planned));
        members.put("pool", Json.of(pool));
        members.put("shortfall", Json.of(shortfall));
        members.put("strata", Json.items(strata.stream().map(Rules::stratum).toList()));
        members.put("title", Json.of(title));
        members.put("total", Json.of(total));
        members.put("weights", Json.of(weights.toString()));
        return Json.fields(members);
    }

    private static Json stratum(Stratum stratum) {
        return Json.fields(Map.of(
                "label", Json.of(stratum.label),
                "quota", Json.of(stratum.quota),
                "size", Json.of(stratum.size)));
    }

    static Rules read(Member member) throws MalformedJson {
        member.exactly(
                "allocation",
                "excluded",
                "format",
                "hash",
                "minimumRate",
                "officers",
                "planned",
                "pool",
                "shortfall",
                "strata",
                "title",
                "total",
                "weights");
        constant(member, "allocation", ALLOCATION);
        constant(member, "format", Tags.FORMAT);
        constant(member, "hash", TaggedDigest.ALGORITHM);
        List<Stratum> strata = new ArrayList<>();
        for (Member stratum : member.items("strata")) {
            stratum.exactly("label", "quota", "size");
            strata.add(new Stratum(stratum.text("label"), stratum.whole("size"), stratum.whole("quota")));
        }
        return new Rules(
                member.text("title"),
                member.whole("pool"),
                member.whole("excluded"),
                member.whole("planned"),
                rate(member),
                member.whole("total"),
                member.whole("shortfall"),
                officerRule(member.get("officers")),
                Hash.read(member.get("weights")),
                strata);
    }

    private static OfficerRule officerRule(Member member) throws MalformedJson {
        member.exactly("band", "loadPerTarget", "perTarget", "rule", "specialist");
        constant(member, "rule", PAIRING);
        if (member.whole("perTarget") != OfficerRule.PER_TARGET) {
            throw new MalformedJson(member.path() + ".perTarget", "must be 2");
        }
        long band = member.whole("band");
        long load = member.whole("loadPerTarget");
        if (!OfficerRule.valid(band, load)) {
            throw new MalformedJson(member.path(), "band must be 1 to 10^9, loadPerTarget 0 to 10^9");
        }
        return new OfficerRule(band, load, member.flag("specialist"));
    }

    private static Fraction rate(Member member) throws MalformedJson {
        Fraction rate = fraction(member, "minimumRate");
        if (rate.signum() < 0 || rate.compareTo(Fraction.ONE) > 0) {
            throw new MalformedJson(member.get("minimumRate").path(), "must be between 0 and 1");
        }
        return rate;
    }

    static Fraction fraction(Member member, String name) throws MalformedJson {
        try {
            return Fraction.parse(member.text(name));
        } catch (IllegalArgumentException notAFraction) {
            throw new MalformedJson(member.get(name).path(), "not a fraction in lowest terms");
        }
    }

    static void constant(Member member, String name, String expected) throws MalformedJson {
        if (!member.text(name).equals(expected)) {
            throw new MalformedJson(member.get(name).path(), "must be " + expected);
        }
    }
}
