package cn.huijian.vault.store;

import cn.huijian.vault.SealedSecret;
import cn.huijian.vault.Secrets;
import cn.huijian.vault.model.Seal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Secrets sealed directly under the master key; there are few of them. */
@Component
class MasterSecrets implements Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;

    MasterSecrets(MasterKey master) {
        this.master = master;
    }

    @Override
    public SealedSecret seal(String place, String secret) {
        byte[] nonce = new byte[Seal.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new SealedSecret(
                master.id(),
                Seal.close(master.wrapping(), nonce, context(place), secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String open(String place, SealedSecret sealed) {
        if (!sealed.masterId().equals(master.id())) {
            throw new IllegalStateException("口令由另一把主密钥（编号 " + sealed.masterId() + "）加密，当前主密钥编号为 " + master.id()
                    + "。请把备份时另存的密钥放回 secrets/master.key，或重新设置口令。");
        }
        return new String(Seal.open(master.wrapping(), context(place), sealed.bytes()), StandardCharsets.UTF_8);
    }

    private static byte[] context(String place) {
        return ("secret:" + place).getBytes(StandardCharsets.UTF_8);
    }
}
