package cn.huijian.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The log as the shipped settings write it. */
class LogLinesTest {
    private static final String FORGED =
            "x\r\n2026-11-30T10:00:00.000+08:00  INFO [] [main] cn.huijian.Forged : signed in";

    private final LoggerContext context = new LoggerContext();

    @Test
    void the_number_that_a_person_was_told_leads_to_the_line() {
        assertThat(line("GET /api/none failed", null)).contains(" ERROR [00ff00ff00ff00ff] ", "GET /api/none failed");
    }

    @Test
    void what_a_stranger_typed_makes_no_line_of_its_own() {
        assertThat(line(FORGED, null).lines()).hasSize(1);
    }

    @Test
    void nor_does_the_message_of_a_fault_and_its_stack_stays_readable() {
        var fault = new IllegalStateException(FORGED, new IllegalArgumentException("cause\n" + FORGED));
        assertThat(line("failed", fault).lines())
                .hasSizeGreaterThan(5)
                .noneMatch(text -> text.startsWith("2026-11-30T10"))
                .anyMatch(text -> text.startsWith("java.lang.IllegalStateException: x | 2026"))
                .anyMatch(text -> text.startsWith("Caused by: java.lang.IllegalArgumentException: cause | x"))
                .anyMatch(text -> text.strip().startsWith("at cn.huijian.app.web.LogLinesTest"));
    }

    private String line(String message, @Nullable Throwable fault) {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var event = new LoggingEvent("", context.getLogger("cn.huijian"), Level.ERROR, message, fault, null);
        event.setMDCPropertyMap(Map.of("trace", "00ff00ff00ff00ff"));
        return layout.doLayout(event);
    }

    private static String pattern() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(
                Objects.requireNonNull(settings.getObject()).getProperty("logging.pattern.console"));
    }
}
