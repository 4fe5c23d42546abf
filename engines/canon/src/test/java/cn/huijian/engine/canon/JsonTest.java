package cn.huijian.engine.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One byte form for each value. */
class JsonTest {

    @Test
    void members_are_sorted_by_utf16_code_units_and_only_what_must_be_is_escaped() throws MalformedJson {
        // RFC 8785 §3.2.3 has these names in this order
        String written = "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}";
        Json value = Json.fields(Map.of(
                "\u20ac", Json.of(5),
                "\r", Json.of(1),
                "\ufb33", Json.of(7),
                "1", Json.of(2),
                "\ud83d\ude00", Json.of(6),
                "\u0080", Json.of(3),
                "\u00f6", Json.of(4)));

        assertThat(text(value)).isEqualTo(written);
        assertThat(text(Json.of("\u000f\n\"\\/€\u007f"))).isEqualTo("\"\\u000f\\n\\\"\\\\/€\u007f\"");
        assertThat(read("\"\\u20AC\\uD83D\\ude00\\/\"")).isEqualTo(Json.of("€\ud83d\ude00/"));
    }

    @Property
    void what_is_written_reads_back(@ForAll("values") Json value) throws MalformedJson {
        assertThat(Json.parse(value.toBytes())).isEqualTo(value);
    }

    @Property
    void whatever_bytes_come_the_reader_answers_or_refuses(@ForAll byte[] bytes) {
        try {
            Json value = Json.parse(bytes);
            assertThat(Json.parse(value.toBytes())).isEqualTo(value);
        } catch (MalformedJson refused) {
            assertThat(refused.where()).startsWith("$@");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "nul",
                "tru",
                "1.0",
                "1e3",
                "-0",
                "01",
                "+1",
                "9007199254740992",
                "99999999999999999",
                "\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud800\"",
                "[1,]",
                "[1 2]",
                "{\"a\":1,\"a\":2}",
                "{\"a\"}",
                "{a:1}",
                "[",
                "1 1",
                "\ufeff1",
                "-"
            })
    void what_is_not_of_the_subset_is_refused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void broken_utf8_and_bottomless_nesting_are_refused() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xc3, '"'})).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> read("[".repeat(10_000))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void a_lone_surrogate_cannot_be_written() {
        assertThatThrownBy(() -> Json.of("\ud800").toBytes()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.of(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_member_is_named_by_its_path() throws MalformedJson {
        Member root = Member.root(read("{\"drawn\":[{\"salt\":\"00\"},{\"salt\":7}]}"));
        List<Member> drawn = root.items("drawn");

        assertThatThrownBy(() -> drawn.get(1).text("salt"))
                .isInstanceOfSatisfying(
                        MalformedJson.class, fault -> assertThat(fault.where()).isEqualTo("drawn[1].salt"));
        assertThatThrownBy(() -> drawn.get(0).hex("salt", 2)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> drawn.get(0).exactly("salt", "leaf")).hasMessage("drawn[0].leaf: missing");
        assertThatThrownBy(() -> root.exactly("drawn[0]")).isInstanceOf(MalformedJson.class);
    }

    @Provide
    Arbitrary<Json> values() {
        return nested(3);
    }

    private static Arbitrary<Json> nested(int depth) {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.strings()
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                        .map(Json::of),
                Arbitraries.longs().between(-Json.Whole.LIMIT, Json.Whole.LIMIT).map(Json::of),
                Arbitraries.of(true, false).map(Json::of));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Json> children = nested(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                children.list().ofMaxSize(4).map(Json::items),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(3), children)
                        .ofMaxSize(4)
                        .map(Json::fields));
    }

    private static Json read(String document) throws MalformedJson {
        return Json.parse(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Json value) {
        return new String(value.toBytes(), StandardCharsets.UTF_8);
    }
}
