package cn.huijian.vault;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps values about natural persons, each person under an own key that is itself wrapped by the instance's master key. Every read names its
 * purpose and is logged; destroying the key makes the values unreadable while references and digests keep verifying.
 */
public interface PersonVault {
    /**
     * Stores values of a person and gives the reference to them. Keys are field names ({@code name}, {@code phone}, {@code id-number},
     * {@code address}).
     */
    PersonRef store(Map<String, String> values);

    /** Stores many persons at once, in order; for imports. */
    java.util.List<PersonRef> storeAll(java.util.List<Map<String, String>> persons);

    /** Masked forms for display (张*, 138****1234), without a log entry; erased persons are absent. */
    Map<PersonRef, Map<String, String>> masked(Collection<PersonRef> refs);

    /** The full values, revealed on purpose: writes an audit record naming actor and purpose. Empty after erasure. */
    Optional<Map<String, String>> reveal(PersonRef ref, Actor actor, String purpose);

    /** Destroys the person's key. What was stored can never be read again. */
    void erase(PersonRef ref, Actor actor, String ground);

    /**
     * The blind index of telephones: for each person with one a keyed digest of its digits, written with or without area code, in whatever groups. Equal
     * digests mean equal telephones; nothing else can be told from them, and nothing without the master key. No number leaves the vault, so nothing is
     * recorded. Erased persons are absent.
     */
    default Map<PersonRef, byte[]> phoneDigests(Collection<PersonRef> refs) {
        return Map.of();
    }

    /**
     * A keyed digest of a value (HMAC-SM3, hex): equal values of a field give equal digests, so that rooms can tell whether a person's value changed
     * without reading it. Worthless without the master key.
     */
    String fingerprint(String field, String value);
}
