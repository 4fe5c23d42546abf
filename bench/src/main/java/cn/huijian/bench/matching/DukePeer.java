package cn.huijian.bench.matching;

import cn.huijian.bench.matching.planted.Population;
import cn.huijian.engine.match.MatchRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke 1.2 (Lucene in memory as its database) on the same rows and fields, set up as its manual advises: q-grams for the name,
 * Levenshtein for the address, exact codes and districts, a threshold of 0.9. Runs in a process of its own, see {@link PeerProcess}.
 */
final class DukePeer {
    private static final int BATCH = 40_000;
    private static final double THRESHOLD = 0.9;

    private DukePeer() {}

    /** Rows and seed; prints pairs found rightly, wrongly, not found, and the seconds. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        int[] subjects = new int[count];
        List<MatchRecord> rows = new ArrayList<>(count);
        new Population(count, Long.parseLong(arguments[1])).deal(row -> {
            subjects[row.id()] = row.subject();
            rows.add(PlantedRun.toMatch(row));
        });
        long start = System.nanoTime();
        List<long[]> pairs = deduplicate(rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        Score score = new Truth(subjects).judgePairs(pairs);
        System.out.println(score.right() + " " + score.wrong() + " " + score.missed() + " " + seconds);
    }

    private static List<long[]> deduplicate(List<MatchRecord> rows) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(properties());
        List<Record> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(toDuke(row)));
        InMemoryDataSource source = new InMemoryDataSource(records);
        configuration.addDataSource(0, source);
        List<long[]> pairs = new ArrayList<>();
        Processor processor = new Processor(configuration);
        processor.setThreads(2);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record left, Record right, double confidence) {
                long a = Long.parseLong(left.getValue("id"));
                long b = Long.parseLong(right.getValue("id"));
                synchronized (pairs) {
                    pairs.add(new long[] {Math.min(a, b), Math.max(a, b)});
                }
            }
        });
        processor.deduplicate(BATCH);
        processor.close();
        Map<Long, long[]> distinct = new HashMap<>();
        pairs.forEach(pair -> distinct.put(pair[0] << 32 | pair[1], pair));
        return new ArrayList<>(distinct.values());
    }

    private static List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        properties.add(new PropertyImpl("code", new ExactComparator(), 0.1, 0.99));
        properties.add(new PropertyImpl("name", new QGramComparator(), 0.2, 0.9));
        properties.add(new PropertyImpl("former", new JaroWinkler(), 0.5, 0.8));
        properties.add(new PropertyImpl("address", new Levenshtein(), 0.3, 0.85));
        properties.add(new PropertyImpl("phone", new ExactComparator(), 0.4, 0.85));
        properties.add(new PropertyImpl("district", new ExactComparator(), 0.35, 0.6));
        properties.add(new PropertyImpl("industry", new ExactComparator(), 0.4, 0.6));
        return properties;
    }

    private static Record toDuke(MatchRecord row) {
        Map<String, Collection<String>> values = new HashMap<>();
        put(values, "id", String.valueOf(row.id()));
        put(values, "code", row.identifiers().code());
        put(values, "name", row.name());
        if (!row.formerNames().isEmpty()) {
            put(values, "former", row.formerNames().getFirst());
        }
        put(values, "address", row.address());
        put(values, "phone", row.phone());
        put(values, "district", row.district());
        put(values, "industry", row.industry());
        return new RecordImpl(values);
    }

    private static void put(Map<String, Collection<String>> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, List.of(value));
        }
    }
}
