package cn.huijian.city;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** One open file of a city, which counts its rows. */
final class CityFile implements Closeable {
    private final String name;
    private final Function<Life, List<List<String>>> maker;
    private final BufferedWriter out;
    private long rows;

    private CityFile(Path folder, String name, List<String> header, Function<Life, List<List<String>>> maker)
            throws IOException {
        this.name = name;
        this.maker = maker;
        this.out = Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
        Csv.writeRow(out, header);
    }

    static CityFile of(Path folder, Dataset dataset) throws IOException {
        return new CityFile(folder, dataset.id(), dataset.header(), life -> Makers.rows(life, dataset));
    }

    static CityFile plantedTruth(Path folder) throws IOException {
        return new CityFile(folder, PlantedTruth.NAME, PlantedTruth.HEADER, life -> List.of(PlantedTruth.row(life)));
    }

    void add(Life life) throws IOException {
        for (List<String> row : maker.apply(life)) {
            Csv.writeRow(out, row);
            rows++;
        }
    }

    String name() {
        return name;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
