package cn.huijian.bench.matching;

import cn.huijian.bench.matching.planted.PlantedRecord;
import cn.huijian.bench.matching.planted.Population;
import cn.huijian.engine.match.Clusters;
import cn.huijian.engine.match.Deduplication;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.Identifiers;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.MatchRecord;
import cn.huijian.engine.match.Room;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** De-duplicates a planted population: adds every row, learns, finds the pairs, groups them. Making the rows is not measured. */
final class PlantedRun {
    private static final int BATCH = 20_000;
    private static final int LEARN_FROM = 20_000;

    private final int rows;
    private final Population population;
    private final ExecutorService workers;
    private final int[] subjects;
    private final AtomicLong room = new AtomicLong();
    private final MatchIndex index;
    private final List<MatchRecord> batch = new ArrayList<>(BATCH);
    private long nanos;

    PlantedRun(int rows, long seed, ExecutorService workers) {
        this.rows = rows;
        this.workers = workers;
        population = new Population(rows, seed);
        subjects = new int[rows];
        index = new MatchIndex(FirmScheme.parameters(), this::taken, rows);
    }

    private MemorySegment taken(long bytes) {
        room.addAndGet(bytes);
        return Room.HEAP.take(bytes);
    }

    MatchIndex index() {
        return index;
    }

    Truth truth() {
        return new Truth(subjects);
    }

    static MatchRecord toMatch(PlantedRecord row) {
        return new MatchRecord(
                row.id(),
                new Identifiers(row.code(), row.oldNumber(), Set.of()),
                row.name(),
                row.formerNames(),
                row.address(),
                row.phone(),
                row.district(),
                row.industry());
    }

    Map<String, Object> run() throws Exception {
        population.deal(row -> {
            subjects[row.id()] = row.subject();
            batch.add(toMatch(row));
            if (batch.size() == BATCH) {
                addBatch();
            }
        });
        addBatch();
        double adding = nanos / 1e9;
        long start = System.nanoTime();
        var learned = index.learn(LEARN_FROM);
        index.use(learned.result());
        double learning = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        Deduplication.Outcome outcome = Deduplication.run(index, workers);
        List<long[]> groups = Clusters.of(index, outcome.same());
        double finding = (System.nanoTime() - start) / 1e9;
        Score score = truth().judge(groups);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rows", rows);
        result.put("withoutCode", Score.rounded((double) population.withoutCode() / rows));
        result.put("hardNegatives", Score.rounded((double) population.hardNegatives() / rows));
        result.put("seconds", Score.rounded(adding + learning + finding));
        result.put("addSeconds", Score.rounded(adding));
        result.put("learnSeconds", Score.rounded(learning));
        result.put("findSeconds", Score.rounded(finding));
        result.put("compared", outcome.compared());
        result.put("grey", outcome.grey().size());
        result.put("indexBytesARecord", room.get() / rows);
        result.put("usedHeapMb", used());
        result.putAll(score.toMap());
        return result;
    }

    /** What the index, the rows' truth and the found pairs hold, garbage collected. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void addBatch() {
        long start = System.nanoTime();
        List<Future<List<MatchIndex.Prepared>>> parts = new ArrayList<>();
        int size = Math.max(1, BATCH / 8);
        for (int from = 0; from < batch.size(); from += size) {
            List<MatchRecord> part = batch.subList(from, Math.min(batch.size(), from + size));
            parts.add(
                    workers.submit(() -> part.stream().map(MatchIndex::prepare).toList()));
        }
        try {
            for (Future<List<MatchIndex.Prepared>> part : parts) {
                part.get().forEach(index::add);
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("a row could not be folded", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        batch.clear();
        nanos += System.nanoTime() - start;
    }
}
