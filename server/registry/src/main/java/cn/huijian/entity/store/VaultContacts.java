package cn.huijian.entity.store;

import cn.huijian.entity.RegisteredContacts;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.vault.PersonVault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the masked form only: that there is a number, not which one. */
@Component
class VaultContacts implements RegisteredContacts {
    private final RegisterHistory history;
    private final StandingFields standing;
    private final PersonVault vault;
    private final Clock clock;

    VaultContacts(RegisterHistory history, StandingFields standing, PersonVault vault, Clock clock) {
        this.history = history;
        this.standing = standing;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean hasPhone(EntityId firm) {
        KnownAt now = KnownAt.now(clock.instant());
        return standing.person(firm, history.at(firm, now), now.validOn())
                .flatMap(entry -> Optional.ofNullable(entry.person()))
                .map(person -> vault.masked(List.of(person)).getOrDefault(person, Map.of()))
                .filter(values -> values.containsKey("phone"))
                .isPresent();
    }
}
