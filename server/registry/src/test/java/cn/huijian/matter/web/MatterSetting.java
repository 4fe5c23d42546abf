package cn.huijian.matter.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.Deadlines;
import cn.huijian.calendar.DraftedRules;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.Suspension;
import cn.huijian.calendar.WorkingDays;
import cn.huijian.dossier.DossierSetting;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Matters over a real database; working days are those of the week, and no deadline is computed. */
@Configuration
@Import(DossierSetting.class)
@ComponentScan({"cn.huijian.matter.store", "cn.huijian.matter.web"})
class MatterSetting {
    /** Who sits at the screen. */
    static final class Seat implements CurrentUser {
        Staff taken = WhatIsOpenTodayTest.OFFICER;

        @Override
        public Staff get() {
            return taken;
        }
    }

    @Bean
    Seat seat() {
        return new Seat();
    }

    @Bean
    WorkingDays workingDays() {
        return new WorkingDays() {
            @Override
            public boolean isWorkingDay(LocalDate day) {
                return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            }

            @Override
            public LocalDate after(LocalDate day, int count) {
                LocalDate at = day;
                for (int left = count; left > 0; left -= isWorkingDay(at) ? 1 : 0) {
                    at = at.plusDays(1);
                }
                return at;
            }
        };
    }

    @Bean
    DraftedRules draftedRules() {
        return new DraftedRules() {
            @Override
            public DeadlineRule read(KnowledgeItem item, LocalDate on) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Deadline recompute(DeadlineRule rule, Deadline given) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    Deadlines deadlines() {
        return new Deadlines() {
            @Override
            public Deadline compute(
                    String rule, LocalDate start, List<Suspension> suspensions, List<Extension> extensions) {
                throw new UnsupportedOperationException();
            }

            @Override
            public DeadlineClock clock(Deadline deadline, LocalDate today) {
                return new DeadlineClock(
                        "剩 3 个工作日", DeadlineClock.Tone.ON_TIME, deadline.due(), deadline.basis(), false, null, 4, 7);
            }
        };
    }
}
