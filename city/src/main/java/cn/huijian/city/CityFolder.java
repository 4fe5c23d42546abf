package cn.huijian.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A written city: one pass over the firms, all files open at once. */
final class CityFolder {
    private CityFolder() {}

    static void write(World world, Path folder, List<Dataset> datasets) throws IOException {
        Files.createDirectories(folder);
        List<CityFile> files = new ArrayList<>();
        try {
            for (Dataset dataset : datasets) {
                files.add(CityFile.of(folder, dataset));
            }
            if (datasets.size() == Dataset.values().length) {
                files.add(CityFile.plantedTruth(folder));
            }
            for (long index = 0; index < world.scale().total(); index++) {
                Life life = new Life(world, world.firms().firm(index));
                for (CityFile file : files) {
                    file.add(life);
                }
            }
        } finally {
            for (CityFile file : files) {
                file.close();
            }
        }
        Files.writeString(folder.resolve("manifest.json"), manifest(world, files));
        Files.writeString(folder.resolve("bureau.json"), Bureau.json(world));
        Files.writeString(noteFile(folder), note(world));
    }

    private static String manifest(World world, List<CityFile> files) {
        Map<String, Object> rows = new LinkedHashMap<>();
        files.forEach(file -> rows.put(file.name(), file.rows()));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("note", "演示数据：各数据集的行数（不含表头）。");
        manifest.put("scale", world.scale().name());
        manifest.put("entities", world.scale().total());
        manifest.put("seed", world.seed());
        manifest.put("asOf", world.asOf().toString());
        manifest.put("rows", rows);
        return Json.write(manifest);
    }

    private static String note(World world) {
        String size = String.format(
                Locale.ROOT, "%s（%,d 户）", world.scale().name(), world.scale().total());
        return """
                演示数据

                本文件夹中的主体、人员、地址、电话、编号、机构和记录全部由程序虚构，用于演示和测试，与任何真实的企业、个人、机构无关。
                代码采用国家标准未分配的行政区划代码（509901、509902），不会与真实代码重复。不得与真实数据存放在同一数据目录中。
                planted-truth.csv 记录每户被设定的真实行为，仅供核对计算结果，不得导入。

                """ + "规模：" + size + "　种子：" + world.seed() + "　截至日期：" + world.asOf() + "\n";
    }

    /** The Chinese name where the machine can write it; under a bare C locale Java cannot. */
    private static Path noteFile(Path folder) {
        try {
            return folder.resolve("演示数据.txt");
        } catch (InvalidPathException unwritable) {
            return folder.resolve("demo-data.txt");
        }
    }
}
