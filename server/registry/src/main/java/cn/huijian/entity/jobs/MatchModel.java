package cn.huijian.entity.jobs;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.Parameters;
import cn.huijian.engine.match.Thresholds;
import cn.huijian.entity.store.MatchRuns;
import cn.huijian.entity.store.MatchRuns.Run;
import cn.huijian.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** With which parameters a matching run decides: learned from this register, thresholds from the dated knowledge. */
@Component
class MatchModel {
    /** How many firms the parameters are learned from, at most. */
    private static final int SAMPLE = 50_000;

    private static final int SHOWN_DIGITS = 8;

    private final MatchRuns runs;
    private final Knowledge knowledge;

    MatchModel(MatchRuns runs, Knowledge knowledge) {
        this.runs = runs;
        this.knowledge = knowledge;
    }

    /** The thresholds in force. */
    Thresholds thresholds(LocalDate on) {
        JsonNode body = knowledge.get("parameters", "matching", on).body();
        return new Thresholds(
                body.path("automatic").decimalValue().doubleValue(),
                body.path("desk").decimalValue().doubleValue());
    }

    /**
     * Lets an index decide by the model of the run: the one it began with, else a fresh one if the whole register is compared, else the latest that
     * was learned from a register of half this size at least.
     */
    String use(MatchIndex index, Run run, LocalDate on, Instant now) {
        Thresholds thresholds = thresholds(on);
        Optional<String> kept = run.model() == null ? Optional.empty() : runs.model(run.model());
        if (kept.isEmpty() && run.since() != null) {
            kept = runs.latestModel(index.size() / 2);
        }
        Parameters parameters = kept.map(MatchModel::read).orElseGet(() -> learn(index));
        index.use(parameters.with(thresholds));
        String text = new String(parameters.toJson().toBytes(), StandardCharsets.UTF_8);
        String version = FirmScheme.SCHEME.name() + "#" + digest(text);
        runs.keepModel(version, text, index.size(), now);
        return version;
    }

    /** The parameters learned last; those of the start if nothing was learned yet. */
    Parameters latest(LocalDate on) {
        return runs.latestModel(0)
                .map(MatchModel::read)
                .orElseGet(FirmScheme::parameters)
                .with(thresholds(on));
    }

    /** Always from the parameters of the start: what an earlier job learned from the same firms would else be believed beside them. */
    private static Parameters learn(MatchIndex index) {
        index.use(FirmScheme.parameters());
        try {
            return index.learn(SAMPLE).result();
        } catch (IllegalArgumentException nothingToLearnFrom) {
            return index.parameters();
        }
    }

    private static Parameters read(String text) {
        try {
            return Parameters.read(FirmScheme.SCHEME, Json.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJson e) {
            throw new IllegalStateException("a kept model cannot be read", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** District names as the register holds them, by code of GB/T 2260. */
    Map<String, String> divisions(LocalDate on) {
        Map<String, String> codes = new HashMap<>();
        for (JsonNode division : knowledge.get("codes", "divisions", on).body().path("divisions")) {
            codes.putIfAbsent(
                    division.path("name").asString(), division.path("code").asString());
        }
        return codes;
    }
}
