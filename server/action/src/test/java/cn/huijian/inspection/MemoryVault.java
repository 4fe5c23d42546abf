package cn.huijian.inspection;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Persons kept in memory, readable by whoever reveals them. */
record MemoryVault(Map<PersonRef, Map<String, String>> kept) implements PersonVault {
    @Override
    public PersonRef store(Map<String, String> values) {
        var ref = new PersonRef(UUID.randomUUID());
        kept.put(ref, Map.copyOf(values));
        return ref;
    }

    @Override
    public List<PersonRef> storeAll(List<Map<String, String>> persons) {
        return persons.stream().map(this::store).toList();
    }

    @Override
    public Map<PersonRef, Map<String, String>> masked(Collection<PersonRef> refs) {
        return Map.of();
    }

    @Override
    public Optional<Map<String, String>> reveal(PersonRef ref, Actor actor, String purpose) {
        return Optional.ofNullable(kept.get(ref));
    }

    @Override
    public String fingerprint(String field, String value) {
        return field + ":" + value.hashCode();
    }

    @Override
    public void erase(PersonRef ref, Actor actor, String ground) {
        kept.remove(ref);
    }
}
