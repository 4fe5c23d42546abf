package cn.huijian.knowledge.store;

import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library of an instance, for tests of other rooms; two on one database are two processes. */
public final class KnowledgeMadeHere {
    private static final Library SHIPPED = new PackFolder(KnowledgeMadeHere.class.getClassLoader()).read();

    private KnowledgeMadeHere() {}

    public static LiveLibrary on(JdbcClient jdbc) {
        return new LiveLibrary(SHIPPED, new LocalRows(jdbc), new LoadedVersions(jdbc), PackName.BASE);
    }
}
