package cn.huijian.entity.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the search index, in the data folder of this process or, without one, in memory. Everything in it comes from the database and can be
 * built from it again, so it is in no backup.
 */
@Component
class SearchFolder implements DisposableBean {
    /** Changed whenever documents are written differently: an index of another form is built anew. */
    private static final String FORM = "1";

    private static final double BUFFER_MB = 48;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchFolder(@Value("${huijian.data-dir:}") String dataFolder) throws IOException {
        writer = new IndexWriter(directory(dataFolder), configuration());
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /**
     * Where a kept index stands.
     *
     * @param register whose index it is
     * @param horizon oldest transaction whose changes may be missing
     * @param second when that was, in seconds of the epoch
     */
    record Standing(String register, long horizon, long second) {
        static final Standing NONE = new Standing("", 0, 0);
    }

    /** Where the index stood when it was last kept; {@link Standing#NONE} if it has to be built. */
    Standing standing() {
        Map<String, String> kept = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        if (!FORM.equals(kept.get("form"))) {
            return Standing.NONE;
        }
        return new Standing(
                kept.getOrDefault("register", ""),
                Long.parseLong(kept.getOrDefault("horizon", "0")),
                Long.parseLong(kept.getOrDefault("second", "0")));
    }

    /** Keeps the index as it stands on disk. */
    void keep(Standing standing) throws IOException {
        writer.setLiveCommitData(Map.of(
                        "form", FORM,
                        "register", standing.register(),
                        "horizon", Long.toString(standing.horizon()),
                        "second", Long.toString(standing.second()))
                .entrySet());
        writer.commit();
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void replace(long id, Document document) throws IOException {
        writer.updateDocument(term(id), document);
    }

    void remove(long id) throws IOException {
        writer.deleteDocuments(term(id));
    }

    /** Lets searches see what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Something to do with a consistent view of the index. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.rollback();
    }

    private static Term term(long id) {
        return new Term(SearchFields.ID, Long.toString(id));
    }

    private static Directory directory(String dataFolder) throws IOException {
        if (dataFolder.isEmpty()) {
            return new ByteBuffersDirectory();
        }
        Path folder = Path.of(dataFolder).resolve("search").resolve("entity");
        return FSDirectory.open(Files.createDirectories(folder));
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setIndexSort(SearchFields.NEWEST)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }
}
