package cn.huijian.engine.match;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parameters as canonical JSON. Probabilities travel as the shortest decimal text that reads back as the same double, because
 * the canonical subset has no fractions.
 */
final class ParameterForm {
    private static final double TOLERANCE = 1e-6;

    private ParameterForm() {}

    static double[][] checked(Scheme scheme, double[][] rows) {
        if (rows.length != scheme.size()) {
            throw new IllegalArgumentException("as many rows as comparisons: " + scheme.size());
        }
        double[][] copy = new double[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            String code = scheme.comparisons().get(k).code();
            if (rows[k].length != scheme.levels(k)) {
                throw new IllegalArgumentException("as many probabilities as levels: " + code);
            }
            double sum = 0;
            for (int l = 1; l < rows[k].length; l++) {
                if (!(rows[k][l] > 0 && rows[k][l] <= 1)) {
                    throw new IllegalArgumentException("probabilities are above 0 and at most 1: " + code);
                }
                sum += rows[k][l];
            }
            if (Math.abs(sum - 1) > TOLERANCE) {
                throw new IllegalArgumentException("the probabilities of " + code + " sum to " + sum + ", not 1");
            }
            copy[k] = rows[k].clone();
        }
        return copy;
    }

    static Json write(Parameters parameters) {
        Scheme scheme = parameters.scheme();
        List<Json> comparisons = new ArrayList<>();
        for (int k = 0; k < scheme.size(); k++) {
            Comparison comparison = scheme.comparisons().get(k);
            List<Json> levels = new ArrayList<>();
            for (int l = 1; l < comparison.levels().size(); l++) {
                levels.add(Json.fields(Map.of(
                        "level", Json.of(comparison.levels().get(l).code()),
                        "m", Json.of(Double.toString(parameters.m(k, l))),
                        "u", Json.of(Double.toString(parameters.u(k, l))))));
            }
            comparisons.add(
                    Json.fields(Map.of("comparison", Json.of(comparison.code()), "levels", Json.items(levels))));
        }
        return Json.fields(Map.of(
                "scheme", Json.of(scheme.name()),
                "lambda", Json.of(Double.toString(parameters.lambda())),
                "same", Json.of(Double.toString(parameters.thresholds().same())),
                "grey", Json.of(Double.toString(parameters.thresholds().grey())),
                "comparisons", Json.items(comparisons)));
    }

    static Parameters read(Scheme scheme, Json document) throws MalformedJson {
        Member root = Member.root(document).exactly("scheme", "lambda", "same", "grey", "comparisons");
        named(root, "scheme", scheme.name());
        List<Member> rows = root.items("comparisons");
        if (rows.size() != scheme.size()) {
            throw new MalformedJson("comparisons", "expected " + scheme.size());
        }
        double[][] m = new double[scheme.size()][];
        double[][] u = new double[scheme.size()][];
        for (int k = 0; k < scheme.size(); k++) {
            Comparison comparison = scheme.comparisons().get(k);
            Member row = rows.get(k).exactly("comparison", "levels");
            named(row, "comparison", comparison.code());
            List<Member> levels = row.items("levels");
            m[k] = new double[comparison.levels().size()];
            u[k] = new double[m[k].length];
            if (levels.size() != m[k].length - 1) {
                throw new MalformedJson(row.get("levels").path(), "expected " + (m[k].length - 1));
            }
            for (int l = 1; l < m[k].length; l++) {
                Member level = levels.get(l - 1).exactly("level", "m", "u");
                named(level, "level", comparison.levels().get(l).code());
                m[k][l] = decimal(level, "m");
                u[k][l] = decimal(level, "u");
            }
        }
        try {
            Thresholds thresholds = new Thresholds(decimal(root, "same"), decimal(root, "grey"));
            return new Parameters(scheme, decimal(root, "lambda"), m, u, thresholds);
        } catch (IllegalArgumentException impossible) {
            throw new MalformedJson("", String.valueOf(impossible.getMessage()));
        }
    }

    private static void named(Member member, String name, String expected) throws MalformedJson {
        if (!member.text(name).equals(expected)) {
            throw new MalformedJson(member.get(name).path(), "expected " + expected);
        }
    }

    private static double decimal(Member member, String name) throws MalformedJson {
        try {
            return Double.parseDouble(member.text(name));
        } catch (NumberFormatException unreadable) {
            throw new MalformedJson(member.get(name).path(), "expected a decimal number");
        }
    }
}
