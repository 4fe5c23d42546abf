package cn.huijian.sharing.store;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The receiving systems that take packages by HTTP, as the settings of the server declare them under {@code huijian.reporting.destinations}. */
@Component
public class ReportDestinations {
    private static final String SETTING = "huijian.reporting.destinations";

    private final Environment environment;

    ReportDestinations(Environment environment) {
        this.environment = environment;
    }

    /**
     * A receiving system.
     *
     * @param target its name, as the layouts name it
     * @param url where packages are posted, and under which their receipts are read
     * @param token sent as bearer token; never kept, never shown
     */
    public record Destination(String target, URI url, String token) {
        @Override
        public String toString() {
            return target + " " + url;
        }
    }

    public Optional<Destination> find(String target) {
        return Binder.get(environment)
                .bind(SETTING, Bindable.mapOf(String.class, Destination.class))
                .orElse(Map.of())
                .values()
                .stream()
                .filter(one -> one.target().equals(target))
                .findFirst();
    }
}
