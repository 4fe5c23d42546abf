package cn.huijian.calendar.model;

import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The yearly notices in {@code knowledge/calendars}, one item a year, with the days fixed by regulation for years without one. */
@Component
final class PublishedCalendar implements HolidayCalendar {
    private final Knowledge knowledge;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> counted = new ConcurrentHashMap<>();

    PublishedCalendar(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    private record Year(String version, boolean published, Map<LocalDate, String> off, Set<LocalDate> madeUp) {
        Year {
            off = Map.copyOf(off);
            madeUp = Set.copyOf(madeUp);
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Year year = year(day.getYear());
        if (year.off().containsKey(day)) {
            return false;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return year.madeUp().contains(day) || (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
    }

    /** By the counts of each year: a page shows the clocks of fifty acts, some of them years late. */
    @Override
    public int workingDays(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        int days = counted(to.getYear())[to.getDayOfYear()] - counted(from.getYear())[from.getDayOfYear()];
        for (int year = from.getYear(); year < to.getYear(); year++) {
            int[] whole = counted(year);
            days += whole[whole.length - 1];
        }
        return days;
    }

    /** How many working days of a year lie up to its day of each number. */
    private int[] counted(int number) {
        return counted.computeIfAbsent(number, year -> {
            int[] upTo = new int[java.time.Year.of(year).length() + 1];
            for (int day = 1; day < upTo.length; day++) {
                upTo[day] = upTo[day - 1] + (isWorkingDay(LocalDate.ofYearDay(year, day)) ? 1 : 0);
            }
            return upTo;
        });
    }

    @Override
    public Optional<String> festivalOn(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).off().get(day));
    }

    @Override
    public boolean isPublished(int year) {
        return year(year).published();
    }

    @Override
    public String version(int year) {
        return year(year).version();
    }

    private Year year(int number) {
        return years.computeIfAbsent(
                number,
                n -> knowledge
                        .find("calendars", Integer.toString(n), LocalDate.of(n, 12, 31))
                        .map(item -> published(item, n))
                        .orElseGet(() -> fixed(n)));
    }

    private static Year published(KnowledgeItem item, int year) {
        Map<LocalDate, String> off = new HashMap<>();
        Set<LocalDate> madeUp = new HashSet<>();
        for (JsonNode festival : item.body().path("festivals")) {
            LocalDate first = LocalDate.parse(festival.path("from").asString());
            LocalDate last = LocalDate.parse(festival.path("through").asString());
            first.datesUntil(last.plusDays(1))
                    .forEach(day -> off.put(day, festival.path("name").asString()));
            festival.path("make_up").forEach(day -> madeUp.add(LocalDate.parse(day.asString())));
        }
        off.keySet().removeIf(day -> day.getYear() != year);
        return new Year(item.version(), true, off, madeUp);
    }

    private Year fixed(int year) {
        Map<LocalDate, String> off = new HashMap<>();
        Optional<KnowledgeItem> regulation = knowledge.find("calendars", "fixed-days", LocalDate.of(year, 12, 31));
        regulation.ifPresent(item -> item.body()
                .path("days")
                .forEach(day -> off.put(
                        MonthDay.parse("--" + day.path("day").asString()).atYear(year),
                        day.path("name").asString())));
        return new Year(regulation.map(KnowledgeItem::version).orElse("none"), false, off, Set.of());
    }
}
