package cn.huijian.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.audit.AuditEntry;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import cn.huijian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonVaultTest {
    private static final Actor OFFICER = Actor.system("test");
    private static final Map<String, String> PERSON = Map.of("name", "沈砚", "phone", "13800001234");

    private final TestDatabase database = TestDatabase.create();
    private final List<AuditEntry> trail = new ArrayList<>();

    @TempDir
    Path folder;

    private JdbcPersonVault vault;

    @BeforeEach
    void vaultWithItsOwnKey() throws Exception {
        vault = vault(null);
    }

    @Test
    void what_was_stored_is_revealed_for_a_purpose_and_the_look_is_recorded() {
        PersonRef ref = vault.store(PERSON);
        assertThat(vault.reveal(ref, OFFICER, "核实投诉")).hasValue(PERSON);
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("vault.reveal");
            assertThat(entry.object()).isEqualTo("person:" + ref);
            assertThat(entry.purpose()).isEqualTo("核实投诉");
        });
    }

    @Test
    void nothing_is_revealed_without_a_purpose() {
        PersonRef ref = vault.store(PERSON);
        assertThatThrownBy(() -> vault.reveal(ref, OFFICER, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_database_holds_no_value_in_the_clear() {
        vault.store(PERSON);
        String row = database.jdbc()
                .sql("select persons::text || encode(sealed, 'escape') from vault.persons")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("13800001234").doesNotContain("沈砚");
    }

    @Test
    void many_persons_keep_their_order_and_are_listed_masked() {
        var refs = vault.storeAll(List.of(PERSON, Map.of("name", "何知秋")));
        assertThat(vault.masked(refs).get(refs.get(0)))
                .containsEntry("name", "沈*")
                .containsEntry("phone", "138****1234");
        assertThat(vault.masked(refs).get(refs.get(1))).isEqualTo(Map.of("name", "何**"));
        assertThat(trail).isEmpty();
    }

    @Test
    void after_erasure_nothing_can_be_read_and_the_reference_stays() {
        PersonRef ref = vault.store(PERSON);
        vault.erase(ref, OFFICER, "保存期限届满");
        assertThat(vault.reveal(ref, OFFICER, "核实")).isEmpty();
        assertThat(vault.masked(List.of(ref))).isEmpty();
        assertThat(database.jdbc()
                        .sql("select ground from vault.persons where ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single())
                .isEqualTo("保存期限届满");
    }

    @Test
    void a_changed_byte_and_a_row_moved_to_another_person_do_not_open() {
        PersonRef one = vault.store(PERSON);
        PersonRef other = vault.store(Map.of("name", "何知秋"));
        database.jdbc().sql("""
                        update vault.persons a
                        set sealed = b.sealed, wrapped_key = b.wrapped_key
                        from vault.persons b
                        where a.ref = ? and b.ref = ?
                        """).params(one.value(), other.value()).update();
        assertThatThrownBy(() -> vault.masked(List.of(one))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_master_key_does_not_open_and_is_named() throws Exception {
        PersonRef ref = vault.store(PERSON);
        assertThatThrownBy(() -> vault("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
                        .masked(List.of(ref)))
                .hasMessageContaining("另一把主密钥");
    }

    @Test
    void equal_values_have_equal_fingerprints_and_only_under_one_key() throws Exception {
        assertThat(vault.fingerprint("phone", "13800001234")).isEqualTo(vault.fingerprint("phone", "13800001234"));
        assertThat(vault.fingerprint("phone", "13800001234")).isNotEqualTo(vault.fingerprint("name", "13800001234"));
        assertThat(vault("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
                        .fingerprint("phone", "13800001234"))
                .isNotEqualTo(vault.fingerprint("phone", "13800001234"));
    }

    @Test
    void equal_telephones_have_equal_digests_however_they_are_written_and_no_number_is_told() {
        var refs = vault.storeAll(List.of(
                PERSON,
                Map.of("name", "何知秋", "phone", "+86 138-0000-1234"),
                Map.of("phone", "023-68001234"),
                Map.of("phone", "（０２３）６８００１２３４"),
                Map.of("phone", "13800001235"),
                Map.of("name", "没有电话")));
        var digests = vault.phoneDigests(refs);
        assertThat(digests.get(refs.get(0))).isEqualTo(digests.get(refs.get(1))).hasSize(16);
        assertThat(digests.get(refs.get(2))).isEqualTo(digests.get(refs.get(3)));
        assertThat(digests.get(refs.get(4)))
                .isNotEqualTo(digests.get(refs.get(0)))
                .isNotEqualTo(digests.get(refs.get(2)));
        assertThat(digests).hasSize(5).doesNotContainKey(refs.get(5));
        assertThat(trail).as("no number left the vault").isEmpty();
    }

    @Test
    void whoever_was_put_away_before_there_was_an_index_is_put_into_it_when_asked_for() {
        PersonRef old = vault.store(PERSON);
        PersonRef fresh = vault.store(PERSON);
        database.jdbc()
                .sql("update vault.persons set phone_digest = null where ref = ?")
                .param(old.value())
                .update();
        var digests = vault.phoneDigests(List.of(old, fresh));
        assertThat(digests.get(old)).isEqualTo(digests.get(fresh));
        assertThat(indexed()).isEqualTo(2);
    }

    @Test
    void digests_stay_comparable_when_keys_change_and_are_made_anew_when_the_oldest_is_gone() throws Exception {
        String oldest = "a".repeat(64);
        String newest = "b".repeat(64);
        PersonRef first = vault(oldest).store(PERSON);
        var both = vault(newest + "," + oldest);
        PersonRef second = both.store(PERSON);
        var digests = both.phoneDigests(List.of(first, second));
        assertThat(digests.get(first)).isEqualTo(digests.get(second));

        var alone = vault(newest);
        PersonRef third = alone.store(PERSON);
        var anew = alone.phoneDigests(List.of(second, third));
        assertThat(anew.get(second)).isEqualTo(anew.get(third)).isNotEqualTo(digests.get(second));
    }

    @Test
    void an_erased_person_leaves_the_index_too() {
        PersonRef ref = vault.store(PERSON);
        vault.erase(ref, OFFICER, "保存期限届满");
        assertThat(vault.phoneDigests(List.of(ref))).isEmpty();
        assertThat(indexed()).isZero();
    }

    private int indexed() {
        return database.jdbc()
                .sql("select count(*) from vault.persons where phone_digest is not null")
                .query(Integer.class)
                .single();
    }

    private JdbcPersonVault vault(@Nullable String key) throws Exception {
        var master = new MasterKey(folder, key);
        return new JdbcPersonVault(
                database.jdbc(),
                database.dataSource(),
                master,
                new PhoneIndex(master),
                (actor, entry) -> trail.add(entry),
                Clock.systemUTC());
    }
}
