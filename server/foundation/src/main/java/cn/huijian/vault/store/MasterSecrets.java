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
        String masterKey = master.id();
        return new SealedSecret(
                masterKey,
                Seal.close(master.wrapping(masterKey), nonce, context(place), secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String open(String place, SealedSecret sealed) {
        return new String(
                Seal.open(master.wrapping(sealed.masterId()), context(place), sealed.bytes()), StandardCharsets.UTF_8);
    }

    private static byte[] context(String place) {
        return ("secret:" + place).getBytes(StandardCharsets.UTF_8);
    }
}
