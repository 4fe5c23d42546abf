package cn.huijian.knowledge.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the packs once, at start; a fault in any file stops the start. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    @Bean
    Library knowledgeLibrary() {
        return new PackFolder(KnowledgeConfiguration.class.getClassLoader()).read();
    }

    /** The pack is {@code huijian.pack}; a demonstration is 重庆高新区 unless it says otherwise, real work begins with the national base. */
    @Bean
    KnowledgePacks knowledgePacks(
            Library library,
            LoadedVersions versions,
            @Value("${huijian.pack:}") String pack,
            @Value("${huijian.demo:none}") String demo) {
        String chosen = !pack.isBlank() ? pack : demo.equals("none") || demo.equals("false") ? "base" : "cq-gaoxin";
        return new InstancePacks(library, versions, new PackName(chosen));
    }

    @Bean
    Knowledge knowledge(KnowledgePacks packs) {
        return packs.of(packs.chain().getFirst().name());
    }
}
