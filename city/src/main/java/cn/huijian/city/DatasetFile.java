package cn.huijian.city;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One open file of a city, which counts its rows. */
final class DatasetFile implements Closeable {
    private final Dataset dataset;
    private final BufferedWriter out;
    private long rows;

    DatasetFile(Path folder, Dataset dataset) throws IOException {
        this.dataset = dataset;
        this.out = Files.newBufferedWriter(folder.resolve(dataset.fileName()), StandardCharsets.UTF_8);
        Csv.writeRow(out, dataset.header());
    }

    void add(Life life) throws IOException {
        for (List<String> row : Makers.rows(life, dataset)) {
            Csv.writeRow(out, row);
            rows++;
        }
    }

    Dataset dataset() {
        return dataset;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
