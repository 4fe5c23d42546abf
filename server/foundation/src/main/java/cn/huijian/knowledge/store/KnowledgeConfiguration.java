package cn.huijian.knowledge.store;

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

    /**
     * The pack is {@code huijian.pack}; a demonstration is the invented city unless it says otherwise, which brings its own pack above that of 重庆高新区;
     * real work begins with the national base.
     */
    @Bean
    PackName ownPack(@Value("${huijian.pack:}") String pack, @Value("${huijian.demo:none}") String demo) {
        String chosen = !pack.isBlank() ? pack : demo.equals("none") || demo.equals("false") ? "base" : "demo-city";
        return new PackName(chosen);
    }

    /** Answers as {@link cn.huijian.knowledge.Knowledge} for this instance, and takes versions made here. */
    @Bean
    LiveLibrary liveLibrary(Library library, LocalRows rows, LoadedVersions versions, PackName own) {
        return new LiveLibrary(library, rows, versions, own);
    }

    @Bean
    KnowledgePacks knowledgePacks(LiveLibrary live, LoadedVersions versions, PackName own) {
        return new InstancePacks(live, versions, own);
    }
}
