package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlatformListTest {
    private final City city = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);

    @Test
    void a_few_shops_stand_in_it_once_more_under_numbers_of_its_own() throws IOException {
        List<String> lines = lines();
        Set<String> shops =
                city.rows(Dataset.ONLINE_OPERATOR).map(row -> row.getFirst()).collect(Collectors.toSet());

        assertThat(lines.getFirst()).isEqualTo(String.join(",", Dataset.ONLINE_OPERATOR.header()));
        assertThat(lines.size() - 1).isBetween(15, 60);
        assertThat(lines.stream().skip(1))
                .allSatisfy(line -> assertThat(shops).contains(line.substring("PT-".length(), line.indexOf(','))))
                .doesNotHaveDuplicates();
        assertThat(lines()).as("the same each time").isEqualTo(lines);
    }

    @Test
    void most_rows_carry_a_slip_of_the_hand() throws IOException {
        Set<String> right = city.rows(Dataset.ONLINE_OPERATOR)
                .map(row -> String.join(",", row.subList(1, row.size())))
                .collect(Collectors.toSet());

        assertThat(lines().stream().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .noneMatch(right::contains);
        assertThat(lines()).anyMatch(line -> line.contains("-02-30")).anyMatch(line -> line.contains("年"));
    }

    private List<String> lines() throws IOException {
        var out = new StringWriter();
        city.writePlatformList(out);
        return out.toString().lines().toList();
    }
}
