package cn.huijian.engine.standard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One declared step of a {@link Pipeline}. */
interface Step {
    /** The value after the step; empty if it cannot read it. */
    Optional<String> read(String value);

    /** Other fields that the value tells, by name. */
    default Map<String, String> beside(String value) {
        return Map.of();
    }

    /** Which other fields it may tell. */
    default Set<String> tells() {
        return Set.of();
    }

    /** Whether it changes what is written, and not only how. */
    boolean interprets();

    /** A step that only writes the same in another way. */
    static Step spelling(UnaryOperator<String> change) {
        return new Step() {
            @Override
            public Optional<String> read(String value) {
                return Optional.of(change.apply(value));
            }

            @Override
            public boolean interprets() {
                return false;
            }
        };
    }

    /** A step that reads the value as something. */
    static Step reading(Function<String, Optional<String>> reader) {
        return new Step() {
            @Override
            public Optional<String> read(String value) {
                return reader.apply(value);
            }

            @Override
            public boolean interprets() {
                return true;
            }
        };
    }

    /** A step that leaves the value and tells other fields by it. */
    static Step telling(Set<String> fields, Function<String, Map<String, String>> teller) {
        return new Step() {
            @Override
            public Optional<String> read(String value) {
                return Optional.of(value);
            }

            @Override
            public Map<String, String> beside(String value) {
                return teller.apply(value);
            }

            @Override
            public Set<String> tells() {
                return fields;
            }

            @Override
            public boolean interprets() {
                return false;
            }
        };
    }
}
