package cn.huijian.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.city.Dataset;
import org.junit.jupiter.api.Test;

class EveryFileOfTheCityHasASourceTest {
    @Test
    void each_dataset_comes_from_exactly_one_system() {
        assertThat(DemoSource.ALL.stream().flatMap(one -> one.datasets().stream()))
                .containsExactlyInAnyOrder(Dataset.values());
    }

    @Test
    void each_system_says_that_its_data_is_invented_and_who_answers_for_it() {
        assertThat(DemoSource.ALL).extracting(DemoSource::source).allSatisfy(source -> {
            assertThat(source.name()).endsWith("（演示数据）");
            assertThat(source.owner()).isNotBlank();
        });
    }
}
