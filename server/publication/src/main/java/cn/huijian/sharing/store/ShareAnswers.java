package cn.huijian.sharing.store;

import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.engine.canon.Json;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Spelling;
import cn.huijian.kernel.Zone;
import cn.huijian.sharing.DataSharing.Call;
import cn.huijian.sharing.ShareGrant;
import cn.huijian.sharing.ShareGrant.State;
import cn.huijian.sharing.SharedRows;
import cn.huijian.sharing.model.Masking;
import cn.huijian.sharing.store.ChangeFeed.Changes;
import cn.huijian.sharing.store.ChangeFeed.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a call against its grant and answers it; the grant is read with each call, so a withdrawal counts from the next one. */
@Component
class ShareAnswers {
    private final ShareCalls calls;
    private final ChangeFeed feed;
    private final Dossier dossier;
    private final FactTypes types;
    private final Entities entities;

    ShareAnswers(ShareCalls calls, ChangeFeed feed, Dossier dossier, FactTypes types, Entities entities) {
        this.calls = calls;
        this.feed = feed;
        this.dossier = dossier;
        this.types = types;
        this.entities = entities;
    }

    Outcome<SharedRows> answer(ShareGrant grant, Call call, Instant now) {
        LocalDate today = Zone.dayOf(now);
        String asked = call.code() == null ? "变更流，自" + from(call) : "代码 " + call.code();
        calls.lock(grant.id());
        Optional<Outcome<SharedRows>> refusal = refusal(grant, call, today);
        if (refusal.isPresent()) {
            if (refusal.get() instanceof Outcome.Refused<SharedRows>(var why)) {
                calls.keep(grant.id(), call, asked, why.code(), 0, null, now, today);
            }
            return refusal.get();
        }
        Cursor after = Cursor.parse(call.code() == null ? call.after() : null);
        Changes changes = call.code() == null
                ? feed.read(after, Set.of(grant.factType()), grant.pageRows())
                : new Changes(ofFirm(call.code(), grant, now), after, false);
        List<Fact> granted = changes.facts().stream()
                .filter(fact -> grant.units().isEmpty() || grant.units().contains(fact.unit()))
                .toList();
        Map<EntityId, BusinessEntity> firms = Parties.among(granted, entities);
        List<Map<String, String>> rows =
                granted.stream().map(fact -> row(grant, fact, firms)).toList();
        String digest = sm3(rows);
        var receipt = calls.keep(grant.id(), call, asked, "已提供", rows.size(), digest, now, today);
        String next = call.code() == null ? changes.next().toString() : null;
        return Outcome.done(new SharedRows(receipt.toString(), now, digest, rows, next));
    }

    private static String from(Call call) {
        return call.after() == null || call.after().isBlank() ? "起点" : " " + call.after();
    }

    private Optional<Outcome<SharedRows>> refusal(ShareGrant grant, Call call, LocalDate today) {
        if (grant.state() != State.APPROVED) {
            return refused("sharing.withdrawn", "这项共享已经收回，不再提供。请与提供方联系。");
        }
        if (today.isBefore(grant.from()) || today.isAfter(grant.until())) {
            return refused("sharing.out-of-term", "这项共享的期限是 " + grant.from() + " 至 " + grant.until() + "。到期请重新申请。");
        }
        if (call.purpose().isBlank()) {
            return refused("sharing.purpose-missing", "没有写明调用事由。请在 purpose 参数中写明办件编号或事由。");
        }
        if (calls.answeredOn(grant.id(), today) >= grant.dailyCalls()) {
            return refused("sharing.quota-used", "今天的 " + grant.dailyCalls() + " 次已经用完。请明天再来，或申请调整次数。");
        }
        if (call.code() != null && !Spelling.code(call.code()).matches("[0-9A-Z]{18}")) {
            return refused("sharing.invalid-code", "code 应是 18 位统一社会信用代码。请核对后重发。");
        }
        try {
            Cursor.parse(call.after());
        } catch (IllegalArgumentException e) {
            return refused("sharing.invalid-cursor", "after 应是上一次回答中的 next。请从头读取，或改用上次的 next。");
        }
        return Optional.empty();
    }

    private static Optional<Outcome<SharedRows>> refused(String code, String sentence) {
        return Optional.of(Outcome.refused(code, sentence));
    }

    private List<Fact> ofFirm(String code, ShareGrant grant, Instant now) {
        return entities.resolve(new GivenIdentifier(Scheme.USCC, Spelling.code(code)), KnownAt.now(now))
                .map(firm -> dossier.list(firm, KnownAt.now(now), Set.of(grant.factType()), grant.pageRows()))
                .orElse(List.of());
    }

    /** Whose fact, when, whether it still stands, and the granted fields in words; a retracted one gives no content any more. */
    private Map<String, String> row(ShareGrant grant, Fact fact, Map<EntityId, BusinessEntity> firms) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("编号", fact.id().toString());
        row.put(
                "状态",
                switch (fact.standing()) {
                    case STANDS -> "有效";
                    case CORRECTED -> "已更正";
                    case RETRACTED -> "已撤回";
                });
        EntityId id = Parties.of(fact);
        @Nullable BusinessEntity firm = id == null ? null : firms.get(id);
        row.put("统一社会信用代码", firm == null ? "" : Objects.requireNonNullElse(firm.uscc(), ""));
        row.put("名称", firm == null ? "" : firm.name());
        row.put("日期", fact.validFrom().toString());
        if (fact.standing() == Fact.Standing.STANDS) {
            types.shown(fact).stream()
                    .filter(shown -> grant.fields().contains(shown.key()))
                    .forEach(shown -> row.put(
                            shown.name(),
                            grant.masked().contains(shown.key()) ? Masking.mask(shown.value()) : shown.value()));
        }
        return row;
    }

    private static String sm3(List<Map<String, String>> rows) {
        byte[] bytes = Json.items(rows.stream()
                        .map(row -> {
                            Map<String, Json> fields = new LinkedHashMap<>();
                            row.forEach((name, value) -> fields.put(name, Json.of(value)));
                            return Json.fields(fields);
                        })
                        .toList())
                .toBytes();
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
