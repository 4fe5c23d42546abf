package cn.huijian.engine.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The shipped words of trades, read from their file. */
final class ShippedTerms {
    private static final Path FILE = Path.of("../../knowledge/base/industry-terms/main-business@2017-10-01.yaml");

    private ShippedTerms() {}

    @SuppressWarnings("unchecked")
    static IndustryTerms read() {
        try {
            var dumping = new DumperOptions();
            Map<String, Object> file = new Yaml(
                            new SafeConstructor(new LoaderOptions()), new Representer(dumping), dumping)
                    .load(Files.readString(FILE, StandardCharsets.UTF_8));
            return IndustryTerms.read((Map<String, Object>) Objects.requireNonNull(file.get("body")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
