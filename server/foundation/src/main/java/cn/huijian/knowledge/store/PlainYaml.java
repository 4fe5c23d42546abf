package cn.huijian.knowledge.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML without its surprises: dates stay text, decimal fractions keep every digit, {@code no} and {@code on} are words, a key written twice is
 * a fault, and no tag makes an object.
 */
final class PlainYaml {
    private PlainYaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(16 * 1024 * 1024);
        var dumping = new DumperOptions();
        Object content =
                new Yaml(new Exact(options), new Representer(dumping), dumping, options, new FewTags()).load(text);
        return (Map<String, Object>) withTextKeys(content == null ? Map.of() : content);
    }

    /** Writes what {@link #read} gives back value for value: block style, long texts unbroken. */
    static String write(Map<String, Object> content) {
        var dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setAllowUnicode(true);
        dumping.setSplitLines(false);
        return new Yaml(dumping).dump(content);
    }

    static Object withTextKeys(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> renamed = new LinkedHashMap<>();
                map.forEach((key, inner) -> renamed.put(String.valueOf(key), withTextKeys(inner)));
                yield renamed;
            }
            case List<?> list -> list.stream().map(PlainYaml::withTextKeys).toList();
            case null -> nothing();
            default -> value;
        };
    }

    @SuppressWarnings("NullAway") // a key without value is kept as such: the shape decides whether it may be empty
    private static Object nothing() {
        return null;
    }

    private static final class Exact extends SafeConstructor {
        Exact(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.FLOAT, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new BigDecimal(((ScalarNode) node).getValue());
                }
            });
        }
    }

    private static final class FewTags extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
