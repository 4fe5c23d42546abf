package cn.huijian.calendar;

import java.time.LocalDate;

/** A granted extension: how many units, by whom, when, on what ground. */
public record Extension(int amount, String grantedBy, LocalDate grantedOn, String ground) {
    public Extension {
        if (amount <= 0) {
            throw new IllegalArgumentException("an extension adds at least one unit");
        }
    }
}
