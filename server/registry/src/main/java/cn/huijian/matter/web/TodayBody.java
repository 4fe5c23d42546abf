package cn.huijian.matter.web;

import cn.huijian.calendar.DeadlineClock;
import cn.huijian.kernel.BoundedCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 今日: the open matters of a view, in the order of their statutory days. */
record TodayBody(
        @Schema(description = "今天（北京时间）") LocalDate date,
        @Schema(description = "今天是否工作日") boolean workingDay,
        @Schema(description = "各组件数，到 9,999 为止") Map<DueGroup, Integer> groups,
        @Schema(description = "各视图件数") Map<Scope, BoundedCount> scopes,
        List<MatterBody> items,
        @Schema(description = "下一页游标，末页为空") @Nullable String next) {

    /** The groups of the page. */
    enum DueGroup {
        /** 已超期. */
        LATE,
        /** 今天到期. */
        TODAY,
        /** 3 个工作日内. */
        SOON,
        /** 更晚，或无法定期限. */
        LATER,
        /** 停表. */
        STOPPED
    }

    /** Whose matters; in lower case on the wire. */
    enum Scope {
        mine,
        unit,
        assigned
    }

    /** One matter as a row. */
    record MatterBody(
            String id,
            String kind,
            String kindLabel,
            String title,
            @Nullable String number,
            @Nullable Party party,
            @Schema(description = "承办单位") Unit unit,
            @Schema(description = "法定期限，由服务器计日") @Nullable DeadlineClock clock,
            DueGroup group,
            boolean open,
            @Schema(description = "办理结果，在办时为空") @Nullable String outcome,

            @Schema(description = "留给承办人的话，如合并撤销后须核对；没有或已办结的为空") @Nullable
            String note,

            String nextStep,
            String nextLabel,
            String link) {}

    /** The firm a matter is about. */
    record Party(String id, String name) {}

    /** The unit that must act. */
    record Unit(int id, String name) {}
}
