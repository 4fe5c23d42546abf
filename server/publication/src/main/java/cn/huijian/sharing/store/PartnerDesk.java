package cn.huijian.sharing.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.knowledge.PackName;
import cn.huijian.sharing.Partner;
import cn.huijian.sharing.PartnerExchange;
import cn.huijian.sharing.PartnerLine;
import cn.huijian.sharing.model.ListingMessage;
import cn.huijian.sharing.model.ListingReceipt;
import cn.huijian.sharing.store.PartnerMessages.Message;
import cn.huijian.vault.InstanceSignature;
import cn.huijian.vault.InstanceSigner;
import cn.huijian.vault.SignerCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs what goes, checks what comes, keeps both. A message and the place reached in the feed are one transaction, so nothing goes twice or not at all. */
@Service
class PartnerDesk implements PartnerExchange {
    private static final int AT_ONCE = 20;
    private static final String UNKNOWN = "sharing.partner-not-found";

    private final Partners partners;
    private final PartnerMessages messages;
    private final PartnerListings listings;
    private final PartnerLine line;
    private final InstanceSigner signer;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String own;

    PartnerDesk(
            Partners partners,
            PartnerMessages messages,
            PartnerListings listings,
            PartnerLine line,
            InstanceSigner signer,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            PackName pack) {
        this.partners = partners;
        this.messages = messages;
        this.listings = listings;
        this.line = line;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.own = pack.value();
    }

    @Override
    @Transactional
    public Outcome<Partner> register(String code, String name, String address, String pem, Actor actor) {
        SignerCertificate certificate;
        try {
            certificate = SignerCertificate.of(pem);
        } catch (IllegalArgumentException e) {
            return Outcome.refused("sharing.invalid-certificate", "这不是 PEM 格式的 SM2 证书。请向对方索取“签名证书”后重新粘贴。");
        }
        if (!code.matches("[a-z]+(-[a-z0-9]+)*") || code.length() > 40 || name.isBlank()) {
            return Outcome.refused("sharing.invalid-partner", "对方标识用小写英文词以连字符相连（如 cd-gaoxin），名称不能为空。请更正。");
        }
        if (!isAddress(address)) {
            return Outcome.refused("sharing.invalid-address", "地址应写成 https://主机:端口 或 http://主机:端口，不带路径。请更正。");
        }
        if (code.equals(own)
                || signer.certificates().stream().anyMatch(key -> key.keyId().equals(certificate.keyId()))) {
            return Outcome.refused("sharing.partner-is-self", "这是本实例自己的标识或证书。请登记对方的。");
        }
        if (!partners.add(code, name.strip(), address, certificate, actor, clock.instant())) {
            return Outcome.refused("sharing.partner-exists", "标识 " + code + " 已经登记。证书变更的，请先暂停并与对方核对。");
        }
        audit.record(
                actor,
                AuditEntry.of("sharing.partner-register", "partner:" + code)
                        .with("address", address)
                        .with("key", certificate.keyId()));
        return Outcome.done(partners.find(code).orElseThrow());
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    @Transactional
    public Outcome<Partner> enable(String code, int version, boolean enabled, Actor actor) {
        if (partners.find(code).isEmpty()) {
            return Outcome.refused(UNKNOWN, "没有标识为 " + code + " 的协作局。请从列表进入。");
        }
        if (!partners.enable(code, version, enabled)) {
            return Outcome.refused("sharing.changed-meanwhile", "刚刚有人改过。请刷新后再办。");
        }
        audit.record(
                actor, AuditEntry.of(enabled ? "sharing.partner-resume" : "sharing.partner-pause", "partner:" + code));
        return Outcome.done(partners.find(code).orElseThrow());
    }

    @Override
    public int prepare() {
        int made = 0;
        for (Partner partner : partners.list()) {
            if (partner.enabled() && Boolean.TRUE.equals(transaction.execute(status -> prepare(partner)))) {
                made++;
            }
        }
        return made;
    }

    private boolean prepare(Partner partner) {
        Instant now = clock.instant();
        var next = listings.after(partner, partners.lockCursor(partner.code()));
        partners.advance(partner.code(), next.cursor());
        if (next.entries().isEmpty()) {
            return false;
        }
        String number = own + "-" + next.cursor();
        var message = new ListingMessage(own, partner.code(), number, now, next.entries());
        String body = message.toText();
        messages.add(
                partner.code(),
                true,
                number,
                body,
                sign(body),
                message.entries().size(),
                now);
        return true;
    }

    @Override
    public int deliver() {
        int answered = 0;
        for (Message message : messages.waiting(AT_ONCE)) {
            Optional<Partner> partner = partners.find(message.partner());
            if (partner.isPresent() && partner.get().enabled()) {
                answered += deliver(partner.get(), message) ? 1 : 0;
            }
        }
        return answered;
    }

    private boolean deliver(Partner partner, Message message) {
        Instant now = clock.instant();
        try {
            Answer answer = line.send(partner, new Signed(own, message.body(), message.signature()));
            ListingReceipt receipt = ListingReceipt.parse(answer.receipt());
            if (!signedBy(partner, answer.receipt(), answer.signature())
                    || !receipt.number().equals(message.number())
                    || !receipt.from().equals(partner.code())) {
                messages.failed(message.id(), "回执的签名或编号与对方登记的证书、本报文不符", now);
                return false;
            }
            messages.answer(
                    partner.code(),
                    true,
                    message.number(),
                    answer.receipt(),
                    answer.signature(),
                    receipt.accepted(),
                    receipt.refused().size(),
                    now);
            return true;
        } catch (IOException e) {
            messages.failed(message.id(), "没有送达：" + e.getMessage(), now);
        } catch (IllegalArgumentException e) {
            messages.failed(message.id(), "对方的答复不是回执", now);
        }
        return false;
    }

    @Override
    @Transactional
    public Outcome<Answer> receive(Signed given) {
        Optional<Partner> known = partners.find(given.from());
        if (known.isEmpty() || !signedBy(known.get(), given.body(), given.signature())) {
            return Outcome.refused("sharing.partner-unknown", "没有登记这个协作局，或签名不是其登记证书所签。请先互换证书。");
        }
        Partner partner = known.get();
        if (!partner.enabled()) {
            return Outcome.refused("sharing.partner-paused", "与贵局的交换已经暂停，没有接收。请与我局联系。");
        }
        ListingMessage message;
        try {
            message = ListingMessage.parse(given.body());
        } catch (IllegalArgumentException e) {
            return Outcome.refused("sharing.invalid-message", "正文不是 " + ListingMessage.KIND + " 报文。请核对格式后重发。");
        }
        if (!message.from().equals(partner.code()) || !message.to().equals(own)) {
            return Outcome.refused("sharing.wrong-address", "报文的发出方或接收方不符。请核对后重发。");
        }
        partners.lockCursor(partner.code());
        Optional<Message> before = messages.find(partner.code(), false, message.number());
        @Nullable String receipt = before.map(Message::receipt).orElse(null);
        @Nullable String signature = before.map(Message::receiptSignature).orElse(null);
        if (receipt != null && signature != null) {
            return Outcome.done(new Answer(receipt, signature));
        }
        return Outcome.done(take(partner, message, given));
    }

    private Answer take(Partner partner, ListingMessage message, Signed given) {
        Instant now = clock.instant();
        messages.add(
                partner.code(),
                false,
                message.number(),
                given.body(),
                given.signature(),
                message.entries().size(),
                now);
        var refused = listings.take(partner, message);
        int accepted = message.entries().size() - refused.size();
        String receipt = new ListingReceipt(own, message.number(), now, accepted, refused).toText();
        String signature = sign(receipt);
        messages.answer(partner.code(), false, message.number(), receipt, signature, accepted, refused.size(), now);
        return new Answer(receipt, signature);
    }

    private String sign(String text) {
        return signer.sign(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static boolean signedBy(Partner partner, String text, String signature) {
        try {
            return partner.certificate()
                    .verify(text.getBytes(StandardCharsets.UTF_8), InstanceSignature.parse(signature));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
