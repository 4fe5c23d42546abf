package cn.huijian.inspection.store;

import cn.huijian.entity.Entities;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.inspection.Task;
import cn.huijian.kernel.Actor;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A merge was undone: a visit that was given out to the survivor while it stood remains the survivor's, under the name and code by which it was drawn
 * and proven; its log and its matter say so. Tasks drawn for the other firm kept it throughout.
 */
@Component
class PartedTasks {
    private final TaskRows tasks;
    private final TaskMatters matters;
    private final StateLog log;
    private final Entities entities;
    private final Clock clock;

    PartedTasks(TaskRows tasks, TaskMatters matters, StateLog log, Entities entities, Clock clock) {
        this.tasks = tasks;
        this.matters = matters;
        this.log = log;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    void on(EntityUnmerged unmerged) {
        for (Task task : tasks.openSince(unmerged.survivor(), unmerged.since())) {
            String words = entities.remains(unmerged);
            log.noted(
                    "task",
                    task.id().value(),
                    "UNMERGED",
                    task.state(),
                    "合并撤销",
                    words,
                    Actor.system("entity-merge"),
                    clock.instant());
            matters.note(task, words);
        }
    }
}
