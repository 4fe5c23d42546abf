package cn.huijian.exchange.model;

import cn.huijian.engine.standard.Pipeline;
import cn.huijian.engine.standard.Places;
import cn.huijian.kernel.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dataset as {@code knowledge/…/datasets} declares it.
 *
 * @param version version of the knowledge item, kept with each run
 * @param blanks cell contents that mean "nothing given"
 * @param identifiers fields of which at least one must be given
 * @param about who answers for it, how fresh it is promised to be, how sensitive it is
 */
public record DatasetDeclaration(
        String id,
        String version,
        String name,
        Set<String> blanks,
        List<FieldDeclaration> fields,
        List<String> identifiers,
        List<Source> sources,
        About about) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public DatasetDeclaration {
        sources = List.copyOf(sources);
        blanks = Set.copyOf(blanks);
        fields = List.copyOf(fields);
        identifiers = List.copyOf(identifiers);
    }

    /**
     * One field.
     *
     * @param type shape of its values
     * @param personal whether it says something about a natural person
     * @param codes closed list of values; empty if it is open
     * @param transforms the declared steps that bring its cells into one form
     * @param meaning what its values say
     */
    public record FieldDeclaration(
            String name,
            Type type,
            boolean required,
            boolean personal,
            List<String> aliases,
            Set<String> codes,
            Pipeline transforms,
            FieldMeaning meaning) {
        public FieldDeclaration {
            aliases = List.copyOf(aliases);
            codes = Set.copyOf(codes);
        }
    }

    /**
     * What the declaration says about the dataset as a whole.
     *
     * @param owner department that answers for the data
     * @param update promise of freshness as declared, for example 每日
     * @param sensitivity 公开, 内部 or 敏感
     */
    public record About(String owner, String update, String sensitivity, String description) {}

    /** The declared promise of freshness. */
    public Optional<UpdatePromise> update() {
        return UpdatePromise.find(about.update());
    }

    /** Where the dataset may come from. */
    public record Source(String code, String name) {}

    /** Shapes of values. */
    public enum Type {
        TEXT,
        /** Text that never is a bare number, for example a kind of enterprise. */
        WORDS,
        USCC,
        REGISTRATION_NUMBER,
        DATE,
        MONEY,
        CODE,
        NUMBER,
        PERSON,
        PHONE
    }

    public Optional<FieldDeclaration> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** The name of a source, or its code where it is not declared. */
    public String sourceName(String code) {
        return sources.stream()
                .filter(source -> source.code().equals(code))
                .map(Source::name)
                .findFirst()
                .orElse(code);
    }

    /** Whether a cell means "nothing given". */
    public boolean isBlank(String cell) {
        return cell.isBlank() || (cell.length() <= 8 && blanks.contains(Spelling.code(cell)));
    }

    /** @throws IllegalArgumentException if a declared step is not known */
    public static DatasetDeclaration read(String id, String version, JsonNode body, Places places) {
        List<FieldDeclaration> fields = new ArrayList<>();
        for (JsonNode field : body.path("fields")) {
            fields.add(new FieldDeclaration(
                    field.path("name").asString(),
                    type(field.path("type").asString("text")),
                    field.path("required").asBoolean(false),
                    field.path("personal").asBoolean(false),
                    texts(field.path("aliases")),
                    new HashSet<>(texts(field.path("codes"))),
                    Pipeline.read(JSON.convertValue(steps(field), List.class), places),
                    FieldMeaning.read(field)));
        }
        Set<String> blanks = new HashSet<>();
        texts(body.path("blanks")).forEach(blank -> blanks.add(Spelling.code(blank)));
        List<Source> sources = new ArrayList<>();
        for (JsonNode source : body.path("sources")) {
            sources.add(new Source(
                    source.path("code").asString(), source.path("name").asString()));
        }
        var about = new About(
                body.path("owner").asString(""),
                body.path("update").asString(""),
                body.path("sensitivity").asString(""),
                body.path("description").asString(""));
        return new DatasetDeclaration(
                id,
                version,
                body.path("name").asString(id),
                blanks,
                fields,
                texts(body.path("identifiers")),
                sources,
                about);
    }

    private static JsonNode steps(JsonNode field) {
        JsonNode declared = field.path("transforms");
        return declared.isArray() ? declared : JSON.createArrayNode();
    }

    /** Types that only the receiving room knows are text here. */
    private static Type type(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return java.util.Arrays.stream(Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(Type.TEXT);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
