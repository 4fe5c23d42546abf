package cn.huijian.exchange.jobs;

import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The declared datasets and the rooms that take them in. */
@Component
public class Datasets {
    private static final String KIND = "datasets";

    private final Knowledge knowledge;
    private final ObjectProvider<DatasetReceiver> receivers;

    Datasets(Knowledge knowledge, ObjectProvider<DatasetReceiver> receivers) {
        this.knowledge = knowledge;
        this.receivers = receivers;
    }

    /** @throws NoSuchElementException if the dataset is not declared on that day */
    public DatasetDeclaration get(String id, LocalDate on) {
        return read(knowledge.get(KIND, id, on));
    }

    public Optional<DatasetDeclaration> find(String id, LocalDate on) {
        try {
            return Optional.of(get(id, on));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    public List<DatasetDeclaration> list(LocalDate on) {
        return knowledge.list(KIND, on).stream().map(Datasets::read).toList();
    }

    /** @throws IllegalStateException unless exactly one room takes the dataset in */
    public DatasetReceiver receiver(String id) {
        List<DatasetReceiver> found =
                receivers.stream().filter(receiver -> receiver.receives(id)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("dataset " + id + " has " + found.size() + " receivers");
        }
        return found.getFirst();
    }

    private static DatasetDeclaration read(KnowledgeItem item) {
        return DatasetDeclaration.read(item.id(), item.version(), item.body());
    }
}
