package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesAndVersionsTest {
    @Test
    void one_row_more_than_fits_means_another_page_behind_the_last_row_shown() {
        assertThat(Page.of(List.of(9, 7, 5), 2, Object::toString)).isEqualTo(new Page<>(List.of(9, 7), "7"));
        assertThat(Page.of(List.of(9, 7), 2, Object::toString)).isEqualTo(new Page<>(List.of(9, 7), null));
        assertThat(Page.of(List.<Integer>of(), 2, Object::toString)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_version_is_read_as_it_was_written() {
        assertThat(VersionTag.read(VersionTag.of(17))).hasValue(17);
        assertThat(VersionTag.read("17")).hasValue(17);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"\"", "*", "W/\"3\"", "\"3", "3\"", "-1", "\"9999999999\"", "\"3\", \"4\"", "三"})
    void what_is_no_version_of_ours_is_refused_and_never_taken_for_one(String header) {
        assertThat(VersionTag.read(header)).isEmpty();
        assertThatThrownBy(() -> VersionTag.required(header, "lead.invalid-version", "线索"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("lead.invalid-version");
    }
}
