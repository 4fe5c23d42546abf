package cn.huijian.sharing.web;

import cn.huijian.access.Staff;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.VersionTag;
import cn.huijian.sharing.Partner;
import cn.huijian.sharing.PartnerExchange;
import cn.huijian.sharing.store.PartnerMessages;
import cn.huijian.sharing.store.PartnerMessages.Message;
import cn.huijian.sharing.store.Partners;
import cn.huijian.vault.InstanceSigner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Co-operating bureaus and the messages exchanged with them. */
@RestController
@RequestMapping("/api/sharing/partners")
@Tag(name = "sharing", description = "数据报送与共享")
class PartnerController {
    private static final int MOST = 200;

    private final PartnerExchange exchange;
    private final Partners partners;
    private final PartnerMessages messages;
    private final InstanceSigner signer;
    private final Retries retries;
    private final BureauReader reader;

    PartnerController(
            PartnerExchange exchange,
            Partners partners,
            PartnerMessages messages,
            InstanceSigner signer,
            Retries retries,
            BureauReader reader) {
        this.exchange = exchange;
        this.partners = partners;
        this.messages = messages;
        this.signer = signer;
        this.retries = retries;
        this.reader = reader;
    }

    /** A partner as registered. */
    record PartnerBody(
            String code,
            String name,
            String address,
            @Schema(description = "对方证书的密钥编号，线下核对用") String keyId,
            boolean enabled,
            String addedBy,
            Instant addedAt,
            int version) {
        static PartnerBody of(Partner one) {
            return new PartnerBody(
                    one.code(),
                    one.name(),
                    one.address(),
                    one.certificate().keyId(),
                    one.enabled(),
                    one.addedBy(),
                    one.addedAt(),
                    one.version());
        }
    }

    /** Partners, and our own certificate to be handed to them. */
    record PartnerList(
            List<PartnerBody> items,
            @Schema(description = "本实例的签名证书，交给对方登记") String ownCertificate,
            String ownKeyId,
            @Schema(description = "隔多少秒发一次，没有送达的再试") long retrySeconds) {}

    /** A partner to be registered. */
    record NewPartner(String code, String name, String address, String certificate) {}

    /** Whether to exchange. */
    record Enabled(boolean enabled) {}

    /** A message with its receipt. */
    record MessageBody(
            long id,
            String partner,
            boolean outgoing,
            String number,
            int entries,
            @Nullable Integer accepted,
            @Nullable Integer refused,
            @Nullable String failure,
            @Schema(description = "最近一次没有成功的发送") @Nullable Instant triedAt,
            Instant createdAt,
            @Nullable Instant answeredAt,
            String body,
            String signature,
            @Nullable String receipt,
            @Nullable String receiptSignature) {
        static MessageBody of(Message one) {
            return new MessageBody(
                    one.id(),
                    one.partner(),
                    one.outgoing(),
                    one.number(),
                    one.entries(),
                    one.accepted(),
                    one.refused(),
                    one.failure(),
                    one.triedAt(),
                    one.createdAt(),
                    one.answeredAt(),
                    one.body(),
                    one.signature(),
                    one.receipt(),
                    one.receiptSignature());
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listPartners", summary = "协作局，及本实例的签名证书")
    PartnerList list() {
        reader.get();
        var own = signer.certificate();
        return new PartnerList(
                partners.list().stream().map(PartnerBody::of).toList(), own.pem(), own.keyId(), retries.partners());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('sharing.approve')")
    @Operation(operationId = "registerPartner", summary = "登记协作局及其证书；证书须线下核对")
    PartnerBody register(@RequestBody NewPartner form) {
        Staff staff = reader.get();
        return PartnerBody.of(
                exchange.register(form.code(), form.name(), form.address(), form.certificate(), staff.actor())
                        .orRefuse());
    }

    @PostMapping("/{code}/enabled")
    @PreAuthorize("hasAuthority('sharing.approve')")
    @Operation(operationId = "enablePartner", summary = "暂停或恢复与协作局的交换")
    PartnerBody enable(
            @PathVariable String code, @RequestHeader("If-Match") String version, @RequestBody Enabled body) {
        Staff staff = reader.get();
        int number = VersionTag.required(version, "sharing.invalid-version", "协作局");
        return PartnerBody.of(
                exchange.enable(code, number, body.enabled(), staff.actor()).orRefuse());
    }

    @GetMapping("/messages")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listPartnerMessages", summary = "往来报文与回执，新的在前")
    Page<MessageBody> messages(
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        reader.get();
        int most = Math.clamp(limit, 1, MOST);
        return Page.of(
                        messages.list(cursor == null ? Long.MAX_VALUE : cursor, most + 1),
                        most,
                        one -> Long.toString(one.id()))
                .map(MessageBody::of);
    }
}
