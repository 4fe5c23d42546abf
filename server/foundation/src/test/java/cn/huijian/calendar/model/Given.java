package cn.huijian.calendar.model;

import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;

/** The engine with the knowledge as it stands in this checkout. */
final class Given {
    static final Knowledge KNOWLEDGE =
            new PackFolder(Given.class.getClassLoader()).read().of(PackName.BASE);
    static final HolidayCalendar CALENDAR = new PublishedCalendar(KNOWLEDGE);
    static final RuleFiles RULES = new RuleFiles(KNOWLEDGE);
    static final RuledDeadlines DEADLINES = new RuledDeadlines(RULES, CALENDAR);

    private Given() {}
}
