package cn.huijian.sharing;

import cn.huijian.dossier.DossierSetting;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.sharing.PartnerExchange.Answer;
import cn.huijian.sharing.PartnerExchange.Signed;
import cn.huijian.vault.InstanceSignature;
import cn.huijian.vault.InstanceSigner;
import cn.huijian.vault.SignerCertificate;
import cn.huijian.vault.model.Sm2;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/** One of several instances in one process: a database, a key and a pack of its own; the line to the other one hands over bytes. */
@Configuration
@Import(DossierSetting.class)
@ComponentScan({
    "cn.huijian.sharing.store",
    "cn.huijian.sharing.jobs",
    "cn.huijian.calendar.model",
    "cn.huijian.documents.store",
    "cn.huijian.disclosure.store",
    "cn.huijian.matter.store"
})
class PartnerSetting {
    private static final Library SHIPPED = new PackFolder(PartnerSetting.class.getClassLoader()).read();

    static AnnotationConfigApplicationContext instance(String pack) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("instance", Map.of("huijian.pack", pack)));
        context.register(PartnerSetting.class);
        context.refresh();
        return context;
    }

    @Bean
    PackName ownPack(@Value("${huijian.pack}") String pack) {
        return new PackName(pack);
    }

    @Bean
    @Primary
    Knowledge shippedKnowledge(PackName pack) {
        return SHIPPED.of(pack);
    }

    static InstanceSigner newKey() {
        return new OneKey();
    }

    @Bean
    InstanceSigner instanceSigner() {
        return newKey();
    }

    @Bean
    @Primary
    Wire wire() {
        return new Wire();
    }

    /** Hands over to the other instance; may be cut, or lose the receipt. */
    static final class Wire implements PartnerLine {
        @Nullable
        PartnerExchange other;

        boolean cut;
        boolean receiptLost;

        @Override
        public Answer send(Partner partner, Signed message) throws IOException {
            if (cut || other == null) {
                throw new IOException("连接被拒绝");
            }
            Answer answer = other.receive(message).orRefuse();
            if (receiptLost) {
                throw new IOException("等待超时");
            }
            return answer;
        }
    }

    /** A real SM2 key, kept in memory. */
    private static final class OneKey implements InstanceSigner {
        private final KeyPair keys = Sm2.newKeys();
        private final SignerCertificate certificate =
                SignerCertificate.of(Sm2.certificate(keys, "test", Instant.parse("2026-11-01T00:00:00Z")));

        @Override
        public InstanceSignature sign(byte[] message) {
            return new InstanceSignature(certificate.keyId(), Sm2.sign(keys.getPrivate(), message));
        }

        @Override
        public boolean verify(byte[] message, InstanceSignature signature) {
            return certificate.verify(message, signature);
        }

        @Override
        public SignerCertificate certificate() {
            return certificate;
        }

        @Override
        public List<SignerCertificate> certificates() {
            return List.of(certificate);
        }
    }
}
