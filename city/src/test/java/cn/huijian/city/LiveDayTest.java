package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The city goes on living after the day its files end. */
class LiveDayTest {
    private static final City CITY = City.of(CityScale.of(20_000), City.DEFAULT_SEED, City.DEFAULT_DAY);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_weekday_brings_new_firms_moves_and_complaints() {
        List<LiveEvent> events = CITY.events(MONDAY).toList();
        assertThat(events.stream().map(LiveEvent::dataset).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Dataset.BUSINESS_ENTITY, Dataset.REGISTRATION_CHANGE, Dataset.COMPLAINT));
        assertThat(events)
                .allMatch(event ->
                        event.cells().size() == event.dataset().header().size());
        assertThat(events).allMatch(event -> event.cells().contains(MONDAY.toString()));
    }

    @Test
    void a_Sunday_brings_complaints_only() {
        assertThat(CITY.events(MONDAY.minusDays(1))).allMatch(event -> event.dataset() == Dataset.COMPLAINT);
    }

    @Test
    void the_same_day_brings_the_same_and_another_day_something_else() {
        assertThat(CITY.events(MONDAY))
                .containsExactlyElementsOf(CITY.events(MONDAY).toList());
        assertThat(CITY.events(MONDAY).toList())
                .isNotEqualTo(CITY.events(MONDAY.plusDays(1)).toList());
    }

    @Test
    void a_new_firm_never_bears_the_code_of_another() {
        Stream<String> born = Stream.iterate(MONDAY, day -> day.plusDays(1))
                .limit(30)
                .flatMap(CITY::events)
                .filter(event -> event.dataset() == Dataset.BUSINESS_ENTITY)
                .filter(event -> event.cells().get(2).compareTo(MONDAY.toString()) >= 0)
                .map(event -> event.cells().get(1));
        Stream<String> known = CITY.rows(Dataset.BUSINESS_ENTITY).map(row -> row.get(1));
        assertThat(Stream.concat(born, known)).doesNotHaveDuplicates();
    }

    @Test
    void days_that_the_files_cover_have_no_live_events() {
        assertThatThrownBy(() -> CITY.events(City.DEFAULT_DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
