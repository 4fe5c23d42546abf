package cn.huijian.exchange.jobs;

import cn.huijian.engine.standard.Places;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The declared datasets and the rooms that take them in. */
@Component
public class Datasets {
    private static final String KIND = "datasets";
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final Knowledge knowledge;
    private final ObjectProvider<DatasetReceiver> receivers;
    /** A bureau may declare thousands of stretches of road: they are read once a version. */
    private volatile KnownPlaces places = new KnownPlaces("", Places.NONE);

    Datasets(Knowledge knowledge, ObjectProvider<DatasetReceiver> receivers) {
        this.knowledge = knowledge;
        this.receivers = receivers;
    }

    /** @throws NoSuchElementException if the dataset is not declared on that day */
    public DatasetDeclaration get(String id, LocalDate on) {
        return read(knowledge.get(KIND, id, on), on);
    }

    public Optional<DatasetDeclaration> find(String id, LocalDate on) {
        try {
            return Optional.of(get(id, on));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    public List<DatasetDeclaration> list(LocalDate on) {
        return knowledge.list(KIND, on).stream().map(item -> read(item, on)).toList();
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

    private DatasetDeclaration read(KnowledgeItem item, LocalDate on) {
        return DatasetDeclaration.read(item.id(), item.version(), item.body(), places(on));
    }

    private Places places(LocalDate on) {
        KnowledgeItem item = knowledge.get("regions", "address-grid", on);
        KnownPlaces known = places;
        if (!known.version().equals(item.version())) {
            known = new KnownPlaces(
                    item.version(), Places.read(JsonMapper.shared().convertValue(item.body(), BODY)));
            places = known;
        }
        return known.places();
    }

    private record KnownPlaces(String version, Places places) {}
}
