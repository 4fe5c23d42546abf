package cn.huijian.exchange.jobs;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.Standardisation;
import cn.huijian.exchange.model.Transforms;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

@Component
class DeclaredStandardisation implements Standardisation {
    private final Datasets datasets;

    DeclaredStandardisation(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public UnaryOperator<Row> of(String dataset, LocalDate on) {
        var transforms = new Transforms(datasets.get(dataset, on));
        return transforms::apply;
    }
}
