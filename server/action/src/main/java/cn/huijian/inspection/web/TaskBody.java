package cn.huijian.inspection.web;

import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Visits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task with everything its page shows; {@code version} is also the ETag.
 *
 * @param parent task whose rectification this re-check looks at
 * @param visitTo last day of the plan's visits
 * @param records all revisions, newest first
 */
record TaskBody(
        TaskRowBody row,
        int version,
        String planName,
        String kindWords,
        List<String> items,
        @Nullable Long parent,
        LocalDate visitTo,
        String checklistVersion,
        Task.@Nullable Notice notice,
        Arrival.@Nullable Received arrival,
        List<Visits.Photo> photos,
        List<StoredRecord> records,
        List<Reviews.Review> reviews,
        List<Tasks.Change> changes,
        Task.@Nullable FollowUp followUp,
        List<LogEntry> log,
        List<ActionBody> actions) {}
