package cn.huijian.knowledge.store;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.model.PackFile;
import cn.huijian.knowledge.model.Shape;
import cn.huijian.knowledge.model.Shapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads every file under {@code knowledge/} on the classpath, from folders and from jars inside jars alike. */
public final class PackFolder {
    private static final String ROOT = "knowledge/";

    private final PathMatchingResourcePatternResolver resolver;

    public PackFolder(ClassLoader loader) {
        this.resolver = new PathMatchingResourcePatternResolver(loader);
    }

    /** @throws InvalidKnowledge naming every fault */
    public Library read() {
        List<Pack> packs = new ArrayList<>();
        List<PackFile> items = new ArrayList<>();
        Map<String, Shape> shapes = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (PackFile file : files(faults)) {
            String[] parts = file.path().split("/", -1);
            if (file.path().equals("shapes/kinds.yaml")) {
                file.content().forEach((kind, name) -> names.put(kind, String.valueOf(name)));
            } else if (parts[0].equals("shapes")) {
                shapes.put(parts[1].replace(".yaml", ""), new Shape(file.content()));
            } else if (parts.length == 2 && parts[1].equals("pack.yaml")) {
                packs.add(pack(parts[0], file.content()));
            } else {
                items.add(file);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidKnowledge(faults);
        }
        return Library.of(packs, items, new Shapes(names, shapes));
    }

    private static Pack pack(String name, Map<String, Object> content) {
        Object parent = content.get("parent");
        return new Pack(
                new PackName(name),
                String.valueOf(content.getOrDefault("title", name)),
                parent == null ? null : new PackName(parent.toString()));
    }

    private List<PackFile> files(List<String> faults) {
        try {
            Map<String, PackFile> files = new HashMap<>();
            for (Resource resource : resolver.getResources("classpath*:" + ROOT + "**/*.yaml")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                try {
                    String text = resource.getContentAsString(StandardCharsets.UTF_8);
                    files.putIfAbsent(
                            path.replace("%40", "@"), new PackFile(path.replace("%40", "@"), PlainYaml.read(text)));
                } catch (YAMLException | ClassCastException e) {
                    faults.add("knowledge/" + path + ": 不是可读的 YAML 映射; " + e.getMessage());
                }
            }
            return List.copyOf(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
