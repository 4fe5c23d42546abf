package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.jobs.QuarantineDesk.Seen;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.Decision;
import cn.huijian.exchange.model.QuarantinedRow.How;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Returns;
import cn.huijian.exchange.store.Returns.Return;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives rows back to their sources with a reason, one list for each dataset and source, and notes what the source answered. */
@Component
public class ReturnDesk {
    private final Quarantine quarantine;
    private final Returns returns;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnDesk(Quarantine quarantine, Returns returns, AuditTrail audit, Clock clock) {
        this.quarantine = quarantine;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
    }

    private record Sender(String dataset, String source) {}

    /** All the rows or none: if one was dealt with meanwhile, nothing is returned. */
    @Transactional
    public Outcome<List<Return>> giveBack(List<Seen> rows, String reason, Actor actor) {
        if (reason.isBlank()) {
            return QuarantineDesk.reasonMissing();
        }
        Map<Sender, List<Seen>> senders = new LinkedHashMap<>();
        for (Seen seen : rows) {
            Optional<QuarantinedRow> found = quarantine.find(seen.key());
            if (found.isEmpty()) {
                return QuarantineDesk.notFound(seen.key());
            }
            if (found.get().state() != State.OPEN) {
                return QuarantineDesk.stale(seen.key());
            }
            senders.computeIfAbsent(
                            new Sender(found.get().dataset(), found.get().source()), sender -> new ArrayList<>())
                    .add(seen);
        }
        Instant now = clock.instant();
        List<Return> sent = new ArrayList<>();
        for (var sender : senders.entrySet()) {
            String to = sender.getKey().source();
            long id = returns.add(
                    sender.getKey().dataset(), to, sender.getValue().size(), reason.strip(), actor.display(), now);
            for (Seen seen : sender.getValue()) {
                var decision =
                        new Decision(How.RETURNED, null, List.of(), reason.strip(), id, actor.display(), now);
                if (!quarantine.decide(seen.key(), seen.version(), State.RETURNED, decision)) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return QuarantineDesk.stale(seen.key());
                }
                audit.record(
                        actor,
                        AuditEntry.of("exchange.return", seen.key().toString())
                                .withPurpose(reason.strip())
                                .with("return", Long.toString(id)));
            }
            sent.add(returns.find(id).orElseThrow());
        }
        return Outcome.done(sent);
    }

    /** Puts a returned row back on the desk: the return was a mistake. */
    @Transactional
    public Outcome<QuarantinedRow> reopen(Seen seen, String reason, Actor actor) {
        if (reason.isBlank()) {
            return QuarantineDesk.reasonMissing();
        }
        Optional<QuarantinedRow> found =
                quarantine.find(seen.key()).filter(row -> row.state() == State.RETURNED);
        if (found.isEmpty()) {
            return QuarantineDesk.stale(seen.key());
        }
        var decision =
                new Decision(How.REOPENED, null, List.of(), reason.strip(), null, actor.display(), clock.instant());
        if (!quarantine.decide(seen.key(), seen.version(), State.OPEN, decision)) {
            return QuarantineDesk.stale(seen.key());
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.reopen", seen.key().toString()).withPurpose(reason.strip()));
        return Outcome.done(quarantine.find(seen.key()).orElseThrow());
    }

    /** Notes that the source has received a return, and what it said. */
    @Transactional
    public Outcome<Return> receive(long id, int version, String receipt, Actor actor) {
        if (receipt.isBlank()) {
            return Outcome.refused("exchange.receipt-missing", "没有填写回执内容。请写明来源的答复或回执编号。");
        }
        if (!returns.receive(id, version, receipt.strip(), clock.instant())) {
            return Outcome.refused("exchange.return-changed", "退回单 " + id + " 已登记回执或已有变化。请刷新后查看。");
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.receipt", "return:" + id).with("receipt", receipt.strip()));
        return Outcome.done(returns.find(id).orElseThrow());
    }
}
