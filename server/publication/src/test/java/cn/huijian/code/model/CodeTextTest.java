package cn.huijian.code.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CodeTextTest {
    private final CodeText texts =
            new CodeText("a key of thirty-two bytes, or so.".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    @Property
    void a_text_gives_back_the_number_it_was_written_for(
            @ForAll @LongRange(min = 0, max = (1L << 40) - 1) long number) {
        assertThat(texts.read(texts.write(number))).hasValue(number);
    }

    @Property
    void a_text_with_one_character_changed_is_not_genuine(
            @ForAll @LongRange(min = 0, max = (1L << 40) - 1) long number,
            @ForAll @IntRange(min = 0, max = 25) int at,
            @ForAll @IntRange(min = 1, max = 31) int by) {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var altered = new StringBuilder(texts.write(number));
        altered.setCharAt(at, alphabet.charAt((alphabet.indexOf(altered.charAt(at)) + by) % 32));
        assertThat(texts.read(altered.toString())).isEmpty();
    }

    @Test
    void an_invented_text_and_one_of_another_instance_are_not_genuine() {
        var other =
                new CodeText("another key, of another instance.".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(texts.read(other.write(7))).isEmpty();
        assertThat(texts.read("")).isEmpty();
        assertThat(texts.read("不是码")).isEmpty();
        assertThat(texts.read("00000000000000000000000000")).isEmpty();
    }
}
