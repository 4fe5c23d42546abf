package cn.huijian.inspection;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.MatterId;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matters in memory. */
public final class FakeMatters implements Matters {
    private final List<NewMatter> matters = new ArrayList<>();
    private final Map<Long, String> steps = new HashMap<>();
    private final Map<Long, String> outcomes = new HashMap<>();
    private final Map<Long, String> notes = new HashMap<>();

    @Override
    public MatterId open(NewMatter matter) {
        return findOpen(matter.kind(), matter.subject()).orElseGet(() -> {
            matters.add(matter);
            steps.put((long) matters.size(), matter.nextStep());
            return new MatterId(matters.size());
        });
    }

    @Override
    public void update(
            MatterId id, String nextStep, String nextLabel, List<AccountId> assignees, @Nullable Deadline deadline) {
        steps.put(id.value(), nextStep);
    }

    @Override
    public void note(MatterId id, String words) {
        notes.put(id.value(), words);
    }

    /** The words left last with the open matter. */
    public Optional<String> note(String kind, String subject) {
        return findOpen(kind, subject).map(id -> notes.get(id.value()));
    }

    @Override
    public void close(MatterId id, String outcome) {
        outcomes.put(id.value(), outcome);
    }

    @Override
    public Optional<MatterId> findOpen(String kind, String subject) {
        for (int i = 0; i < matters.size(); i++) {
            var matter = matters.get(i);
            if (matter.kind().equals(kind) && matter.subject().equals(subject) && !outcomes.containsKey(i + 1L)) {
                return Optional.of(new MatterId(i + 1L));
            }
        }
        return Optional.empty();
    }

    /** What the open matter asks for next, or nothing when none is open. */
    public Optional<String> nextStep(String kind, String subject) {
        return findOpen(kind, subject).map(id -> steps.get(id.value()));
    }

    public Optional<NewMatter> open(String kind, String subject) {
        return findOpen(kind, subject).map(id -> matters.get((int) id.value() - 1));
    }
}
