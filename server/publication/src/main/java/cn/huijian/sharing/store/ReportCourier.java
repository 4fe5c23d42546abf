package cn.huijian.sharing.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Sha256;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.PackName;
import cn.huijian.sharing.ReceiptMatch;
import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.RowReceipt;
import cn.huijian.sharing.model.Layout;
import cn.huijian.sharing.model.ReceiptFile;
import cn.huijian.sharing.store.PackageDeliveries.Delivery;
import cn.huijian.sharing.store.PackageDeliveries.State;
import cn.huijian.sharing.store.ReportDestinations.Destination;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes packages to receiving systems and brings their receipts. Nothing is held open while somebody else's system thinks: a delivery is noted, tried
 * outside of any transaction, and noted again; where the process dies between, it is tried once more under the same number.
 */
@Component
public class ReportCourier {
    private static final Logger LOG = LoggerFactory.getLogger(ReportCourier.class);
    private static final int AT_ONCE = 20;

    private final PackageDeliveries deliveries;
    private final ReportDestinations destinations;
    private final DestinationLine line;
    private final ReportPackages packages;
    private final Layouts layouts;
    private final Documents documents;
    private final Reporting reporting;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final PackName own;

    ReportCourier(
            PackageDeliveries deliveries,
            ReportDestinations destinations,
            DestinationLine line,
            ReportPackages packages,
            Layouts layouts,
            Documents documents,
            Reporting reporting,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            PackName own) {
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.line = line;
        this.packages = packages;
        this.layouts = layouts;
        this.documents = documents;
        this.reporting = reporting;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.own = own;
    }

    /** One round over everything that is open; a package with a fault of ours is said on the desk and keeps nobody else waiting. */
    public void round() {
        for (Delivery delivery : deliveries.open(AT_ONCE)) {
            try {
                step(delivery);
            } catch (RuntimeException fault) {
                LOG.error("package {} could not be delivered", delivery.pack(), fault);
                deliveries.failed(
                        delivery.pack(), "本系统内部出错，请告诉系统管理员：" + fault.getClass().getSimpleName(), clock.instant());
            }
        }
    }

    private void step(Delivery delivery) {
        ReportPackage pack = packages.find(delivery.pack()).orElseThrow();
        Optional<Destination> to = destinations.find(pack.target());
        if (to.isEmpty()) {
            deliveries.failed(pack.id(), "“" + pack.target() + "”不再是配置的接收系统", clock.instant());
        } else if (delivery.state() == State.WAITING) {
            send(to.get(), pack);
        } else {
            ask(to.get(), pack, delivery);
        }
    }

    private void send(Destination to, ReportPackage pack) {
        try (var content = documents.open(pack.document())) {
            line.send(to, number(pack), pack, content.readAllBytes());
            Instant now = clock.instant();
            Actor courier = Actor.system("report-courier");
            transaction.executeWithoutResult(status -> {
                deliveries.delivered(pack.id(), now);
                packages.handed(pack.id(), Way.HTTP, courier, now);
                audit.record(
                        courier,
                        AuditEntry.of("sharing.deliver", "report-package:" + pack.id())
                                .with("to", to.toString())
                                .with("sm3", pack.sm3()));
            });
        } catch (IOException e) {
            deliveries.failed(pack.id(), "没有送达：" + e.getMessage(), clock.instant());
        }
    }

    private void ask(Destination from, ReportPackage pack, Delivery delivery) {
        Instant now = clock.instant();
        try {
            Optional<byte[]> receipt = line.receipt(from, number(pack));
            if (receipt.isEmpty()) {
                deliveries.asked(pack.id(), null, null, complete(pack), now);
                return;
            }
            String digest = Sha256.hex(receipt.get());
            if (!digest.equals(delivery.receipt())) {
                deliveries.asked(pack.id(), digest, match(pack, receipt.get(), now), complete(pack), now);
            }
        } catch (IOException e) {
            deliveries.asked(pack.id(), null, "没有取得回执：" + e.getMessage(), false, now);
        }
    }

    /** Registers the answers; gives what a person should look at, or {@code null}. */
    private @Nullable String match(ReportPackage pack, byte[] receipt, Instant now) {
        Optional<Layout> layout = layouts.find(pack.layout(), Zone.dayOf(now));
        if (layout.isEmpty()) {
            return "报送格式已停用，请用表单登记回执";
        }
        return switch (ReceiptFile.read(layout.get(), receipt)) {
            case Outcome.Refused<List<RowReceipt>>(var refusal) -> refusal.sentence();
            case Outcome.Done<List<RowReceipt>>(List<RowReceipt> rows) ->
                switch (reporting.answer(pack.id(), rows, Actor.system("report-courier"))) {
                    case Outcome.Refused<ReceiptMatch>(var refusal) -> refusal.sentence();
                    case Outcome.Done<ReceiptMatch>(ReceiptMatch match) ->
                        match.unmatched().isEmpty() ? null : match.unmatched().getFirst();
                };
        };
    }

    private boolean complete(ReportPackage pack) {
        return packages.tally(pack.id()).waiting() == 0;
    }

    /** Unique at a receiver that takes packages of many bureaus. */
    private String number(ReportPackage pack) {
        return own + "-" + pack.id();
    }
}
