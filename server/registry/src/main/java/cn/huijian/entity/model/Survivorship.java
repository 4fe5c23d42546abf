package cn.huijian.entity.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which source's value stands for each field of a firm that was merged: by legal authority of the source, by freshness, or with the survivor, in
 * the order that knowledge kind {@code survivorship} states for the field. A source that is silent on a field, or gave what cannot be read, never
 * stands over one that can be read.
 */
public final class Survivorship {
    /** What a source says about a member of a merged firm. */
    public interface Claim {
        /** The firm the record belongs to. */
        long entity();

        String source();

        /** Day from which the record holds. */
        LocalDate validFrom();

        Instant recordedAt();

        /** Cells as given, by field. */
        Map<String, String> given();

        /** What a cell was read as where that differs; {@code null} where it could not be read. */
        Map<String, @Nullable String> normalised();
    }

    /**
     * The value that stands, and those that do not.
     *
     * @param why the criterion that decided, in Chinese; empty where nothing had to be decided
     * @param losers differing values of the other records, the next best first
     */
    public record Standing<C extends Claim>(C winner, String why, List<C> losers) {
        public Standing {
            losers = List.copyOf(losers);
        }
    }

    private enum Criterion {
        AUTHORITY,
        FRESHNESS,
        SURVIVOR
    }

    private record Authority(int rank, String label) {}

    private final String version;
    private final Map<String, Authority> authorities = new HashMap<>();
    private final Authority otherwise;
    private final Map<String, List<Criterion>> fields = new HashMap<>();

    private Survivorship(String version, Authority otherwise) {
        this.version = version;
        this.otherwise = otherwise;
    }

    /** Reads the knowledge item {@code survivorship/business-entity}. */
    public static Survivorship read(String version, JsonNode body) {
        JsonNode rest = body.path("otherwise");
        var rules = new Survivorship(
                version,
                new Authority(rest.path("rank").asInt(), rest.path("label").asString()));
        for (JsonNode authority : body.path("authorities")) {
            var known = new Authority(
                    authority.path("rank").asInt(), authority.path("label").asString());
            authority.path("sources").forEach(source -> rules.authorities.put(source.asString(), known));
        }
        body.path("fields").forEachEntry((field, order) -> {
            List<Criterion> criteria = new ArrayList<>();
            order.forEach(word -> criteria.add(Criterion.valueOf(word.asString().toUpperCase(java.util.Locale.ROOT))));
            rules.fields.put(field, criteria);
        });
        return rules;
    }

    /** The version of the rules, kept with what was decided by them. */
    public String version() {
        return version;
    }

    /** For each field of any record the one that stands. */
    public <C extends Claim> Map<String, Standing<C>> settle(List<C> claims, long survivor) {
        var names = new TreeSet<String>();
        for (C claim : claims) {
            names.addAll(claim.given().keySet());
            names.addAll(claim.normalised().keySet());
        }
        Map<String, Standing<C>> settled = new LinkedHashMap<>();
        for (String name : names) {
            List<C> speaking =
                    claims.stream().filter(claim -> speaks(claim, name)).toList();
            if (!speaking.isEmpty()) {
                settled.put(name, settle(name, speaking, survivor));
            }
        }
        return settled;
    }

    /** The record that stands for a field that is kept apart from the cells, such as the person; among those given. */
    public <C extends Claim> C best(String field, List<C> claims, long survivor) {
        return claims.stream().min(order(field, survivor)).orElseThrow();
    }

    private <C extends Claim> Standing<C> settle(String field, List<C> speaking, long survivor) {
        List<C> ranked = speaking.stream().sorted(order(field, survivor)).toList();
        C winner = ranked.getFirst();
        List<C> losers = ranked.stream()
                .skip(1)
                .filter(claim -> !Objects.equals(value(claim, field), value(winner, field)))
                .toList();
        return new Standing<>(winner, losers.isEmpty() ? "" : why(field, winner, losers.getFirst(), survivor), losers);
    }

    private <C extends Claim> Comparator<C> order(String field, long survivor) {
        Comparator<C> order = Comparator.comparing(claim -> value(claim, field) == null);
        for (Criterion criterion : criteria(field)) {
            order = order.thenComparing(by(criterion, survivor));
        }
        return order.thenComparing(by(Criterion.FRESHNESS, survivor)).thenComparingLong(Claim::entity);
    }

    private <C extends Claim> Comparator<C> by(Criterion criterion, long survivor) {
        return switch (criterion) {
            case AUTHORITY -> Comparator.comparingInt(claim -> authority(claim).rank());
            case FRESHNESS ->
                Comparator.<C, LocalDate>comparing(Claim::validFrom)
                        .thenComparing(Claim::recordedAt)
                        .reversed();
            case SURVIVOR -> Comparator.comparing(claim -> claim.entity() != survivor);
        };
    }

    private <C extends Claim> String why(String field, C winner, C loser, long survivor) {
        if (value(loser, field) == null) {
            return "另一来源的值无法读取";
        }
        for (Criterion criterion : criteria(field)) {
            if (this.<C>by(criterion, survivor).compare(winner, loser) != 0) {
                return words(criterion, winner, loser);
            }
        }
        return words(Criterion.FRESHNESS, winner, loser);
    }

    private String words(Criterion criterion, Claim winner, Claim loser) {
        return switch (criterion) {
            case AUTHORITY ->
                "按来源的法定权威：" + authority(winner).label() + "优先于"
                        + authority(loser).label();
            case FRESHNESS ->
                winner.validFrom().equals(loser.validFrom())
                        ? "同日数据，以后入库的为准"
                        : "以较新的为准：" + winner.validFrom() + " 晚于 " + loser.validFrom();
            case SURVIVOR -> "以存续一方为准";
        };
    }

    private Authority authority(Claim claim) {
        return authorities.getOrDefault(claim.source(), otherwise);
    }

    private List<Criterion> criteria(String field) {
        return fields.getOrDefault(field, fields.getOrDefault("*", List.of()));
    }

    private static boolean speaks(Claim claim, String field) {
        String given = claim.given().getOrDefault(field, "");
        return !given.isBlank() || claim.normalised().get(field) != null;
    }

    /** The value as read; {@code null} where it could not be. */
    public static @Nullable String value(Claim claim, String field) {
        return claim.normalised().containsKey(field)
                ? claim.normalised().get(field)
                : claim.given().get(field);
    }
}
