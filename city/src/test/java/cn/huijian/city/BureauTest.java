package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The invented bureau: every place is covered, every officer belongs somewhere. */
class BureauTest {
    private static final City CITY = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);
    private static final String JSON = CITY.bureauJson();

    @Test
    void the_bureau_has_a_root_ten_sections_eight_stations_and_120_officers() {
        assertThat(all("\"kind\": \"(BUREAU)\"")).hasSize(1);
        assertThat(all("\"kind\": \"(SECTION)\"")).hasSize(10);
        assertThat(all("\"kind\": \"(STATION)\"")).hasSize(8);
        assertThat(all("\"(role)\": ")).hasSize(120);
    }

    @Test
    void every_officer_works_for_a_unit_and_certificates_are_unique() {
        Set<String> units = new HashSet<>(all("\"code\": \"([^\"]+)\""));
        assertThat(units).containsAll(all("\"unit\": \"([^\"]+)\""));
        assertThat(all("\"certificate\": \"([^\"]+)\"")).doesNotHaveDuplicates().hasSizeGreaterThan(105);
        assertThat(all("\"(certificate)\": \"\"")).isNotEmpty();
    }

    @Test
    void a_station_covers_every_grid_in_which_a_firm_is() {
        Set<String> grids = new HashSet<>();
        Street.ALL.forEach(street -> grids.addAll(street.gridCodes()));
        assertThat(CITY.rows(Dataset.BUSINESS_ENTITY).map(row -> row.get(14)))
                .allMatch(grid -> grid.isEmpty() || grids.contains(grid))
                .as("of new firms only the address tells it")
                .contains("");
        assertThat(grids).allMatch(grid -> JSON.contains("\"" + grid + "\""));
    }

    @Test
    void some_officers_must_keep_away_from_firms_that_exist() {
        Set<String> firms = new HashSet<>();
        CITY.rows(Dataset.BUSINESS_ENTITY).forEach(row -> firms.add(row.get(1).toUpperCase(Locale.ROOT)));
        assertThat(all("\"uscc\": \"([^\"]+)\"")).hasSizeGreaterThan(20).allMatch(firms::contains);
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(JSON)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
