package cn.huijian.engine.canon;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value together with its path in the document, so that whatever is missing or of the wrong form can be named:
 * {@code drawn[3].salt}. The path is put together only when it is asked for.
 */
public final class Member {
    private final @Nullable Member parent;
    private final String name;
    private final int index;
    private final Json value;

    private Member(@Nullable Member parent, String name, int index, Json value) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    public static Member root(Json value) {
        return new Member(null, "", 0, value);
    }

    public Json value() {
        return value;
    }

    /** Where it stands in the document; "" for the document itself. */
    public String path() {
        if (parent == null) {
            return "";
        }
        return name.isEmpty() ? parent.path() + "[" + index + "]" : parent.join(name);
    }

    /** Refuses an object whose members are not exactly these, but for the optional ones. */
    public Member exactly(Collection<String> required, Collection<String> optional) throws MalformedJson {
        Set<String> names = object().values().keySet();
        for (String name : required) {
            if (!names.contains(name)) {
                throw new MalformedJson(join(name), "missing");
            }
        }
        for (String name : names) {
            if (!required.contains(name) && !optional.contains(name)) {
                throw new MalformedJson(join(name), "unknown member");
            }
        }
        return this;
    }

    public Member exactly(String... required) throws MalformedJson {
        return exactly(List.of(required), List.of());
    }

    public Member get(String name) throws MalformedJson {
        return find(name).orElseThrow(() -> new MalformedJson(join(name), "missing"));
    }

    public Optional<Member> find(String name) throws MalformedJson {
        Json child = object().values().get(name);
        return child == null ? Optional.empty() : Optional.of(new Member(this, name, 0, child));
    }

    /** The names of an object's members. */
    public Set<String> names() throws MalformedJson {
        return object().values().keySet();
    }

    public String text(String name) throws MalformedJson {
        return get(name).asText();
    }

    public long whole(String name) throws MalformedJson {
        Member member = get(name);
        if (member.value instanceof Json.Whole(long number)) {
            return number;
        }
        throw new MalformedJson(member.path(), "expected an integer");
    }

    public boolean flag(String name) throws MalformedJson {
        Member member = get(name);
        if (member.value instanceof Json.Flag(boolean flag)) {
            return flag;
        }
        throw new MalformedJson(member.path(), "expected true or false");
    }

    /** Bytes written as exactly {@code length} pairs of lower-case hexadecimal digits. */
    public byte[] hex(String name, int length) throws MalformedJson {
        return get(name).asHex(length);
    }

    public List<Member> items(String name) throws MalformedJson {
        Member member = get(name);
        if (!(member.value instanceof Json.Items(List<Json> values))) {
            throw new MalformedJson(member.path(), "expected an array");
        }
        return new AbstractList<>() {
            @Override
            public Member get(int index) {
                return new Member(member, "", index, values.get(index));
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    public List<String> texts(String name) throws MalformedJson {
        List<String> texts = new ArrayList<>();
        for (Member item : items(name)) {
            texts.add(item.asText());
        }
        return texts;
    }

    public String asText() throws MalformedJson {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        throw new MalformedJson(path(), "expected a string");
    }

    public byte[] asHex(int length) throws MalformedJson {
        String text = asText();
        boolean lower = text.length() == 2 * length;
        for (int i = 0; lower && i < text.length(); i++) {
            char c = text.charAt(i);
            lower = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!lower) {
            throw new MalformedJson(path(), "expected " + 2 * length + " lower-case hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    private Json.Fields object() throws MalformedJson {
        if (value instanceof Json.Fields fields) {
            return fields;
        }
        throw new MalformedJson(path(), "expected an object");
    }

    private String join(String child) {
        String path = path();
        return path.isEmpty() ? child : path + "." + child;
    }
}
