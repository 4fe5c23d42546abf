package cn.huijian.inspection;

import java.util.regex.Pattern;

/**
 * Number by which people know a plan, {@code CJ-2026-0117}; also the round of the draw, so it is never used twice.
 *
 * @param year year of drafting
 * @param serial from 1 to 9999 within the year
 */
public record PlanNumber(int year, int serial) {
    private static final Pattern FORM = Pattern.compile("CJ-(\\d{4})-(\\d{4})");

    public PlanNumber {
        if (year < 2000 || year > 9999 || serial < 1 || serial > 9999) {
            throw new IllegalArgumentException("no plan number: " + year + " " + serial);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static PlanNumber parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no plan number: " + text);
        }
        return new PlanNumber(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    @Override
    public String toString() {
        return "CJ-%04d-%04d".formatted(year, serial);
    }
}
