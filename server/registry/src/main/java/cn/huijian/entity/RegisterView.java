package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register data of an entity with provenance of every field. */
public record RegisterView(EntityId id, List<Field> fields) {
    public RegisterView {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name declared field name, in Chinese
     * @param given value exactly as the source gave it
     * @param normalised value it was read as, {@code null} if it could not be read
     * @param source code of the source
     * @param validFrom day from which it holds
     * @param recordedAt when this instance learnt it
     */
    public record Field(
            String name,
            String given,
            @Nullable String normalised,
            String source,
            LocalDate validFrom,
            Instant recordedAt) {}
}
