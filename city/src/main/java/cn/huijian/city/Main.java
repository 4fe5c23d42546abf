package cn.huijian.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Command line: {@code --scale small|full|N --out DIR [--seed N] [--as-of yyyy-MM-dd] [--dataset ID]…}; 2 for misuse. */
public final class Main {
    private static final String USAGE =
            "用法：--scale small|full|户数 --out 文件夹 [--seed 种子] [--as-of yyyy-MM-dd] [--dataset 数据集]…";

    private Main() {}

    /** Writes a city into a folder. */
    public static void main(String[] arguments) throws IOException {
        CityScale scale = CityScale.SMALL;
        long seed = City.DEFAULT_SEED;
        LocalDate asOf = City.DEFAULT_DAY;
        Path out = null;
        List<Dataset> datasets = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--scale" -> scale = CityScale.parse(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--as-of" -> asOf = LocalDate.parse(value);
                case "--out" -> out = Path.of(value);
                case "--dataset" -> datasets.add(Dataset.parse(value));
                default -> out = misuse();
            }
        }
        if (out == null || arguments.length % 2 != 0) {
            out = misuse();
        }
        City.of(scale, seed, asOf).writeTo(out, datasets.isEmpty() ? List.of(Dataset.values()) : datasets);
        System.out.println("已写入 " + out.toAbsolutePath());
    }

    private static Path misuse() {
        System.err.println(USAGE);
        System.exit(2);
        throw new IllegalStateException("exit returned");
    }
}
