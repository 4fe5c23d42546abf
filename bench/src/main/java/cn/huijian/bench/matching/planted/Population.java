package cn.huijian.bench.matching.planted;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Deals out the rows of a population one by one, mixed so that rows of one subject seldom follow each other. The same seed deals
 * the same rows. Of a hundred subjects about 36 are hard negatives: branches, and namesakes in another district or trade.
 */
public final class Population {
    private static final int MIXED = 50_000;

    private final SplittableRandom random;
    private final int rows;
    private final PlantedRecord[] pool;
    private int pooled;
    private int nextId;
    private int nextSubject;
    private long hardNegatives;
    private long withoutCode;

    public Population(int rows, long seed) {
        this.rows = rows;
        random = new SplittableRandom(seed);
        pool = new PlantedRecord[Math.min(MIXED, Math.max(1, rows / 2))];
    }

    /** Rows that belong to a branch or a namesake. */
    public long hardNegatives() {
        return hardNegatives;
    }

    public long withoutCode() {
        return withoutCode;
    }

    public void deal(Consumer<PlantedRecord> receiver) {
        while (nextId < rows) {
            Subject subject = Subject.of(nextSubject++, random);
            write(subject, receiver, false);
            int dice = random.nextInt(100);
            if (dice < 20) {
                int branches = 1 + random.nextInt(2);
                for (int i = 0; i < branches && subject.form().contains("公司"); i++) {
                    write(subject.branch(nextSubject++, random), receiver, true);
                }
            } else if (dice < 42) {
                write(subject.elsewhere(nextSubject++, random), receiver, true);
            } else if (dice < 64) {
                write(subject.otherTrade(nextSubject++, random), receiver, true);
            }
        }
        while (pooled > 0) {
            emit(receiver);
        }
    }

    /** The row in the register, and for two in five subjects one or two of other sources. */
    private void write(Subject subject, Consumer<PlantedRecord> receiver, boolean hard) {
        int copies = random.nextInt(100) < 36 ? random.nextInt(100) < 15 ? 2 : 1 : 0;
        for (int i = 0; i <= copies && nextId < rows; i++) {
            PlantedRecord row =
                    i == 0 ? Slips.clean(nextId++, subject, random) : Slips.slipped(nextId++, subject, random);
            hardNegatives += hard ? 1 : 0;
            withoutCode += row.code().isEmpty() ? 1 : 0;
            if (pooled == pool.length) {
                emit(receiver);
            }
            pool[pooled++] = row;
        }
    }

    private void emit(Consumer<PlantedRecord> receiver) {
        int at = random.nextInt(pooled);
        PlantedRecord row = pool[at];
        pool[at] = pool[--pooled];
        receiver.accept(row);
    }
}
