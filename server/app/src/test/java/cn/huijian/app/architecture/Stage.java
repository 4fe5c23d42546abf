package cn.huijian.app.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stages in the direction in which data flows, and the rooms of each. Code may point only back along it. */
enum Stage {
    FOUNDATION(List.of(
            "kernel",
            "database",
            "audit",
            "calendar",
            "knowledge",
            "vault",
            "documents",
            "jobs",
            "access",
            "revision")),
    INGEST(List.of("exchange", "roster")),
    REGISTRY(List.of("entity", "dossier", "matter")),
    ASSESSMENT(List.of("creditrisk")),
    ACTION(List.of("lead", "inspection")),
    PUBLICATION(List.of("disclosure", "code", "enterprise", "sharing", "portal")),
    INSIGHT(List.of("lineage")),
    APP(List.of("app"));

    // List.of is immutable; the checker sees only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> rooms;

    Stage(List<String> rooms) {
        this.rooms = rooms;
    }

    List<String> rooms() {
        return rooms;
    }

    static Optional<Stage> of(String room) {
        return Arrays.stream(values())
                .filter(stage -> stage.rooms.contains(room))
                .findFirst();
    }

    /**
     * Whether a room of this stage may use a room of {@code target}: any earlier stage, its own stage, but publication sees nothing between the
     * registry and itself.
     */
    boolean mayUse(Stage target) {
        if (this == PUBLICATION && (target == ASSESSMENT || target == ACTION)) {
            return false;
        }
        return target.compareTo(this) <= 0;
    }
}
