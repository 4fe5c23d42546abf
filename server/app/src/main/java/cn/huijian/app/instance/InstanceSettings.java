package cn.huijian.app.instance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance was started.
 *
 * @param dataDir folder that holds everything the instance keeps
 * @param demo which demonstration data, {@code none} for real work
 * @param databaseUrl JDBC address of an outside PostgreSQL 18; the embedded one if absent
 * @param publicUrl address under which phones and the public reach this instance; goes into scan codes
 */
@ConfigurationProperties("huijian")
public record InstanceSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("none") DemoScale demo,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String publicUrl) {
    /** Demonstration data to start with. */
    public enum DemoScale {
        /** No demonstration data: an instance for real work. */
        NONE,
        /** A tenth of the city. */
        SMALL,
        /** 重庆高新区 at full size, 58,125 entities. */
        CQ_GAOXIN
    }

    public boolean isDemo() {
        return demo != DemoScale.NONE;
    }
}
