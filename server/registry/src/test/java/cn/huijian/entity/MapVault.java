package cn.huijian.entity;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Persons in a map, so that a test can look at what was put away. */
public final class MapVault implements PersonVault {
    final Map<PersonRef, Map<String, String>> persons = new LinkedHashMap<>();

    @Override
    public PersonRef store(Map<String, String> values) {
        var ref = new PersonRef(UUID.randomUUID());
        persons.put(ref, values);
        return ref;
    }

    @Override
    public List<PersonRef> storeAll(List<Map<String, String>> all) {
        return all.stream().map(this::store).toList();
    }

    @Override
    public Map<PersonRef, Map<String, String>> masked(Collection<PersonRef> refs) {
        Map<PersonRef, Map<String, String>> masked = new HashMap<>();
        refs.stream().filter(persons::containsKey).forEach(ref -> {
            Map<String, String> values = new HashMap<>();
            persons.getOrDefault(ref, Map.of()).forEach((k, v) -> values.put(k, v.charAt(0) + "**"));
            masked.put(ref, values);
        });
        return masked;
    }

    @Override
    public Map<PersonRef, byte[]> phoneDigests(Collection<PersonRef> refs) {
        Map<PersonRef, byte[]> digests = new HashMap<>();
        refs.forEach(ref -> {
            String phone = persons.getOrDefault(ref, Map.of()).get("phone");
            if (phone != null) {
                digests.put(ref, ByteBuffer.allocate(8).putInt(phone.hashCode()).array());
            }
        });
        return digests;
    }

    @Override
    public String fingerprint(String kind, String value) {
        return kind + ":" + value.hashCode();
    }

    @Override
    public Optional<Map<String, String>> reveal(PersonRef ref, Actor actor, String purpose) {
        return Optional.ofNullable(persons.get(ref));
    }

    @Override
    public void erase(PersonRef ref, Actor actor, String ground) {
        persons.remove(ref);
    }
}
