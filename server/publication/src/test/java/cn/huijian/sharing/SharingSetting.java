package cn.huijian.sharing;

import cn.huijian.dossier.DossierSetting;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The room with its real store beside the real dossier. */
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
public class SharingSetting {
    private static final Knowledge SHIPPED =
            new PackFolder(SharingSetting.class.getClassLoader()).read().of(PackName.BASE);

    /** The packs as they are shipped, with their dates read as dates. */
    @Bean
    @Primary
    Knowledge shippedKnowledge() {
        return SHIPPED;
    }

    @Bean
    PackName ownPack() {
        return PackName.BASE;
    }

    @Bean
    cn.huijian.vault.InstanceSigner instanceSigner() {
        return PartnerSetting.newKey();
    }
}
