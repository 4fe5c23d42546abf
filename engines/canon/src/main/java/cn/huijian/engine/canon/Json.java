package cn.huijian.engine.canon;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value in the subset whose bytes are unambiguous: objects, arrays, strings, booleans and integers within
 * ±(2⁵³−1). There is no null and no fraction; decimals travel as strings.
 */
public sealed interface Json {

    /** A string; lone surrogates are refused when it is written. */
    record Text(String value) implements Json {}

    /** An integer that every JSON reader holds exactly. */
    record Whole(long value) implements Json {
        static final long LIMIT = (1L << 53) - 1;

        public Whole {
            if (value > LIMIT || value < -LIMIT) {
                throw new IllegalArgumentException("integer beyond 2^53-1: " + value);
            }
        }
    }

    /** A boolean. */
    record Flag(boolean value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object; its members are held and written in the order of their names (UTF-16 code units, RFC 8785 §3.2.3). */
    record Fields(SortedMap<String, Json> values) implements Json {
        public Fields {
            values = Collections.unmodifiableSortedMap(values instanceof Owned ? values : new TreeMap<>(values));
        }
    }

    /** A map that nobody else holds: rosters make millions of objects, and one copy of each is enough. */
    final class Owned extends TreeMap<String, Json> {
        private static final long serialVersionUID = 1L;

        private Owned(Map<String, ? extends Json> values) {
            super(values);
        }
    }

    static Json of(String value) {
        return new Text(value);
    }

    static Json of(long value) {
        return new Whole(value);
    }

    static Json of(boolean value) {
        return new Flag(value);
    }

    static Json items(Collection<? extends Json> values) {
        return new Items(List.copyOf(values));
    }

    /** An array of strings. */
    static Json texts(Collection<String> values) {
        return new Items(values.stream().map(Json::of).toList());
    }

    static Fields fields(Map<String, ? extends Json> values) {
        return new Fields(new Owned(values));
    }

    /** The canonical bytes (RFC 8785): UTF-8, no white space, members sorted, no final line feed. */
    default byte[] toBytes() {
        return JsonWriter.write(this);
    }

    /** Reads one value; white space between tokens is allowed, everything else that is not of the subset is refused. */
    static Json parse(byte[] bytes) throws MalformedJson {
        return new JsonReader(bytes).read();
    }
}
