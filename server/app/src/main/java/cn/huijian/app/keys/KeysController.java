package cn.huijian.app.keys;

import cn.huijian.access.CurrentUser;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.JobId;
import cn.huijian.vault.InstanceSigner;
import cn.huijian.vault.KeyRotation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/keys")
@PreAuthorize("hasAuthority('vault.rotate')")
@Tag(name = "keys", description = "密钥：主密钥轮换、实例签名密钥")
class KeysController {
    private final KeyRotation keys;
    private final InstanceSigner signer;
    private final Jobs jobs;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    KeysController(
            KeyRotation keys,
            InstanceSigner signer,
            Jobs jobs,
            CurrentUser user,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.signer = signer;
        this.jobs = jobs;
        this.user = user;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A master key, without the key. */
    record MasterKeyBody(
            @Schema(description = "编号") String keyId,
            @Schema(description = "新内容是否用它加密") boolean inUse,
            @Schema(description = "本实例是否持有；不持有则它加密的内容读不出") boolean present,
            @Schema(description = "用它加密的行数") long rows) {}

    /** A signing key's public half. */
    record SigningKeyBody(
            @Schema(description = "编号") String keyId,
            @Schema(description = "证书（PEM）") String certificate,
            boolean inUse) {}

    /** All keys. */
    record KeysBody(List<MasterKeyBody> masterKeys, List<SigningKeyBody> signingKeys) {}

    /** What was begun. */
    record RotationBody(
            @Schema(description = "启用的主密钥编号") String keyId,
            @Schema(description = "重新加密的后台作业编号") String job) {}

    @GetMapping
    @Operation(operationId = "keyList", summary = "主密钥与签名密钥：编号、用量、证书；不含密钥本身")
    KeysBody list() {
        String current = signer.certificate().keyId();
        return new KeysBody(
                keys.uses().stream()
                        .map(use -> new MasterKeyBody(use.keyId(), use.inUse(), use.present(), use.rows()))
                        .toList(),
                signer.certificates().stream()
                        .map(one -> new SigningKeyBody(
                                one.keyId(), one.pem(), one.keyId().equals(current)))
                        .toList());
    }

    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "keyRotate", summary = "更换主密钥，后台重新加密；期间照常使用")
    RotationBody rotate() {
        var actor = user.get().actor();
        String key = keys.begin(actor);
        JobId job = transaction.execute(status -> jobs.submit(RotationJob.KIND, "更换主密钥 " + key, Map.of(), actor));
        return new RotationBody(key, job.toString());
    }

    @PostMapping("/signing")
    @Operation(operationId = "keyReplaceSigning", summary = "更换签名密钥；旧证书留作核对旧签名")
    SigningKeyBody replaceSigning() {
        keys.replaceSigningKey(user.get().actor());
        var fresh = signer.certificate();
        return new SigningKeyBody(fresh.keyId(), fresh.pem(), true);
    }
}
