package cn.huijian.sharing.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.sharing.model.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The layouts in force on a day, by id. */
@Component
public class Layouts {
    private final Knowledge knowledge;

    Layouts(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public List<Layout> on(LocalDate day) {
        return knowledge.list("layouts", day).stream().map(Layout::of).toList();
    }

    public Optional<Layout> find(String id, LocalDate day) {
        return knowledge.find("layouts", id, day).map(Layout::of);
    }
}
