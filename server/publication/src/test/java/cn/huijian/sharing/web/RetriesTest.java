package cn.huijian.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the desks say of the next try is what the timers go by. */
class RetriesTest {
    @Test
    void the_desks_are_told_the_settings_of_the_timers() {
        assertThat(with(Map.of()).packages()).isEqualTo(60);
        assertThat(with(Map.of()).partners()).isEqualTo(60);
        Retries set = with(Map.of("huijian.reporting.every", "PT5M", "huijian.partners.every", "PT0.5S"));
        assertThat(set.packages()).isEqualTo(300);
        assertThat(set.partners()).as("never none at all").isEqualTo(1);
    }

    private static Retries with(Map<String, Object> settings) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.register(Retries.class);
            context.refresh();
            return context.getBean(Retries.class);
        }
    }
}
