package cn.huijian.entity.store;

import cn.huijian.kernel.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The search index of this process: follows the register change by change and answers with numbers of firms. Before each answer it takes in what was
 * committed until then, so who has just changed a firm finds it changed.
 */
@Component
class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final long PATIENCE_SECONDS = 20;
    private static final int CHUNK = 5_000;
    private static final int BUILD_CHUNK = 20_000;

    private final SearchFolder folder;
    private final SearchChanges changes;
    private final Clock clock;
    private final ReentrantLock following = new ReentrantLock();
    private final SearchDocument documents = new SearchDocument();

    /** Noted changes from the horizon on that are in the index already. */
    private final Set<Long> taken = new HashSet<>();

    private SearchFolder.Standing standing = SearchFolder.Standing.NONE;
    private boolean opened;
    private long highest;
    private boolean unkept;

    /** When the last look at the register began. */
    private long looked = System.nanoTime();

    SearchIndex(SearchFolder folder, SearchChanges changes, Clock clock) {
        this.folder = folder;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param ids numbers of the hits in order, at most as many as were wanted
     * @param hits how many there are behind the place; above what was to be counted once there are more than that
     */
    record Found(List<Long> ids, long hits) {}

    /** The hits behind a place, at most {@code limit}, all of them counted up to {@code counted}. */
    Found find(ListQuery query, @Nullable Keyset from, int limit, int counted) {
        boolean back = from != null && from.back();
        Query all = SearchQuery.of(query);
        Query wanted = from == null ? all : SearchQuery.behind(all, query.sort(), from);
        @Nullable FieldDoc place = from == null ? null : SearchQuery.place(query.sort(), from);
        int threshold = Math.max(limit, counted);
        TopFieldDocs found = search(wanted, SearchQuery.sort(query.sort(), back), place, limit, threshold);
        List<Long> ids = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc hit : found.scoreDocs) {
            Object[] fields = java.util.Objects.requireNonNull(((FieldDoc) hit).fields);
            ids.add((Long) fields[fields.length - 1]);
        }
        return new Found(ids, hits(found, threshold));
    }

    /** How many hits there are, or a number above {@code bound} once there are more than that. */
    long count(ListQuery query, int bound) {
        return hits(search(SearchQuery.of(query), SearchFields.NEWEST, null, 1, bound), bound);
    }

    private static long hits(TopFieldDocs found, int counted) {
        TotalHits hits = found.totalHits;
        return hits.relation() == TotalHits.Relation.EQUAL_TO ? hits.value() : Math.max(hits.value(), counted + 1L);
    }

    private TopFieldDocs search(Query query, Sort sort, @Nullable FieldDoc after, int limit, int counted) {
        follow();
        return folder.search(
                searcher -> searcher.search(query, new TopFieldCollectorManager(sort, limit, after, counted)));
    }

    /**
     * Takes in what was committed until now; gives how many firms that were. Who had to wait while another looked, and whose own wait began before that
     * look, needs none of his own.
     */
    int follow() {
        long arrived = System.nanoTime();
        try {
            if (!following.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException("entity.index-building", "检索索引正在建立，请稍后再试。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the search index was busy", e);
        }
        try {
            if (looked - arrived > 0) {
                return 0;
            }
            long begun = System.nanoTime();
            int taken = takeIn();
            looked = begun;
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            following.unlock();
        }
    }

    /** Keeps on disk what was taken in since it was last kept, so that the next start has less to do. */
    void keep() {
        following.lock();
        try {
            if (unkept) {
                folder.keep(standing);
                unkept = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            following.unlock();
        }
    }

    private int takeIn() throws IOException {
        if (!opened) {
            open();
        }
        SearchChanges.Look look = changes.since(standing.horizon());
        List<Long> fresh = look.noted().stream()
                .map(SearchChanges.Noted::id)
                .filter(id -> !taken.contains(id))
                .toList();
        List<Long> changed = fresh.isEmpty() ? List.of() : changes.entities(fresh);
        if (!changed.isEmpty()) {
            replace(changed);
            folder.show();
            unkept = true;
        }
        taken.addAll(fresh);
        look.noted().stream().filter(noted -> noted.tx() < look.horizon()).forEach(noted -> taken.remove(noted.id()));
        standing = new SearchFolder.Standing(standing.register(), look.horizon(), second());
        return changed.size();
    }

    private void replace(List<Long> ids) throws IOException {
        for (int at = 0; at < ids.size(); at += CHUNK) {
            List<Long> some = ids.subList(at, Math.min(ids.size(), at + CHUNK));
            Set<Long> gone = new HashSet<>(some);
            changes.read(some, row -> gone.remove(put(row)));
            for (long id : gone) {
                folder.remove(id);
            }
        }
    }

    /** Writes a firm and gives its number. A number above all others is new, so nothing of it needs to be looked for. */
    private long put(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        try {
            if (id > highest) {
                folder.add(documents.of(row));
                highest = id;
            } else {
                folder.replace(id, documents.of(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** Goes on from the kept index where that is possible, otherwise builds it from the register. */
    private void open() throws IOException {
        SearchFolder.Standing kept = folder.standing();
        String register = changes.identity();
        boolean usable = kept.register().equals(register)
                && kept.horizon() <= changes.newestTransaction()
                && kept.second() > second() - SearchChanges.KEPT.toSeconds() / 2;
        if (usable) {
            standing = kept;
            highest = folder.search(SearchIndex::highest);
        } else {
            build(register);
        }
        opened = true;
    }

    private void build(String register) throws IOException {
        long horizon = changes.horizon();
        folder.clear();
        highest = 0;
        @Nullable Long last = 0L;
        while (last != null) {
            last = changes.readBehind(last, BUILD_CHUNK, this::put);
        }
        folder.show();
        standing = new SearchFolder.Standing(register, horizon, second());
        folder.keep(standing);
        LOG.info("search index built up to firm {}", highest);
    }

    private static long highest(IndexSearcher searcher) throws IOException {
        ScoreDoc[] first = searcher.search(MatchAllDocsQuery.INSTANCE, 1, SearchFields.NEWEST).scoreDocs;
        return first.length == 0 ? 0 : (Long) ((FieldDoc) first[0]).fields[0];
    }

    private long second() {
        return clock.instant().getEpochSecond();
    }
}
