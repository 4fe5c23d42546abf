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

    private JdbcPersonVault vault(@Nullable String key) throws Exception {
        return new JdbcPersonVault(
                database.jdbc(),
                database.dataSource(),
                new MasterKey(folder, key),
                (actor, entry) -> trail.add(entry),
                Clock.systemUTC());
    }
}
