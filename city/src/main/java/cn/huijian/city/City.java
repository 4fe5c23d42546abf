package cn.huijian.city;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The simulated 重庆高新区, as seen on one day. Holds nothing: every row is computed when asked for, always the same.
 *
 * <pre>{@code
 * City city = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);
 * city.writeTo(Path.of("demo"));
 * }</pre>
 */
public final class City {
    /** The seed of the demonstration. */
    public static final long DEFAULT_SEED = 20_260_401L;

    /** The day on which the demonstration is seen. */
    public static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 11, 20);

    private final World world;

    private City(World world) {
        this.world = world;
    }

    /**
     * The city of a seed.
     *
     * @param asOf the day it is seen; facts are of the three years before
     */
    public static City of(CityScale scale, long seed, LocalDate asOf) {
        return new City(World.of(scale, seed, asOf));
    }

    /** The rows of one dataset without the header, one cell for each column; lazily, in constant memory. */
    public Stream<List<String>> rows(Dataset dataset) {
        return LongStream.range(0, world.scale().total())
                .mapToObj(index -> new Life(world, world.firms().firm(index)))
                .flatMap(life -> Makers.rows(life, dataset).stream());
    }

    /** Writes one dataset as CSV with its header (RFC 4180, line feeds) and leaves the writer open. */
    public void write(Dataset dataset, Writer out) throws IOException {
        Csv.writeRow(out, dataset.header());
        for (long index = 0; index < world.scale().total(); index++) {
            for (List<String> row : Makers.rows(new Life(world, world.firms().firm(index)), dataset)) {
                Csv.writeRow(out, row);
            }
        }
    }

    /**
     * Writes the ledger of a licensing office as CSV with its header: rows of business-entity by another source, without codes, each of a firm that
     * also stands in {@link Dataset#BUSINESS_ENTITY}. Leaves the writer open.
     */
    public void writeLicenceLedger(Writer out) throws IOException {
        Csv.writeRow(out, LedgerRows.HEADER);
        var ledger = new LedgerRows(world.seed());
        for (long index = 0; index < world.scale().total(); index++) {
            Optional<List<String>> row =
                    ledger.row(new Life(world, world.firms().firm(index)));
            if (row.isPresent()) {
                Csv.writeRow(out, row.get());
            }
        }
    }

    /**
     * Writes a list of shops that platforms typed by hand as CSV with its header: rows of online-operator by another source, most of them with a slip
     * that nobody can read past. Leaves the writer open.
     */
    public void writePlatformList(Writer out) throws IOException {
        Csv.writeRow(out, Dataset.ONLINE_OPERATOR.header());
        for (long index = 0; index < world.scale().total(); index++) {
            var life = new Life(world, world.firms().firm(index));
            for (List<String> row : PlatformRows.rows(life).toList()) {
                Csv.writeRow(out, row);
            }
        }
    }

    /**
     * What comes in on a day after the city was seen: rows of business-entity (new firms, firms that moved),
     * registration-change and complaint, in the order in which they arrive; the same for the same day.
     */
    public Stream<LiveEvent> events(LocalDate day) {
        if (!day.isAfter(world.asOf())) {
            throw new IllegalArgumentException(day + " is not after " + world.asOf() + ", the day the files end");
        }
        return LiveDay.of(world, day).stream();
    }

    /** Bureau tree, officers and what the stations cover; the format is told at {@link Bureau}. */
    public String bureauJson() {
        return Bureau.json(world);
    }

    /** Writes every dataset, the bureau, the planted truth, the manifest and the note 演示数据.txt into a folder. */
    public void writeTo(Path folder) throws IOException {
        CityFolder.write(world, folder, List.of(Dataset.values()));
    }

    /** Likewise with the named datasets only; the planted truth is written with a whole city alone. */
    public void writeTo(Path folder, List<Dataset> datasets) throws IOException {
        CityFolder.write(world, folder, datasets);
    }
}
