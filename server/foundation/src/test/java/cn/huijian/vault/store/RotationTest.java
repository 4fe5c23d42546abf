package cn.huijian.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import cn.huijian.testing.TestDatabase;
import cn.huijian.vault.KeyRotation.KeyUse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class RotationTest {
    private static final Actor SECURITY = Actor.system("test");
    private static final byte[] SECRET = "动态码种子".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    private Served one;

    @BeforeEach
    void start() throws Exception {
        one = new Served();
    }

    @Test
    void everything_stays_readable_before_during_and_after_a_change_of_key() {
        List<PersonRef> refs = persons(30);
        var secret = one.secrets.keep(SECRET);
        var signature = one.signer.sign(SECRET);
        String former = one.master.id();
        String fresh = one.rotation.begin(SECURITY);
        assertThat(fresh).isNotEqualTo(former);
        while (one.rotation.rewrap(7) > 0) {
            assertThat(one.vault.masked(refs)).hasSize(30);
            assertThat(one.secrets.open(secret))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(SECRET));
        }
        assertThat(one.rotation.uses())
                .containsExactly(new KeyUse(fresh, true, true, 32), new KeyUse(former, false, true, 0));
        assertThat(one.signer.verify(SECRET, one.signer.sign(SECRET))).isTrue();
        assertThat(one.signer.verify(SECRET, signature)).isTrue();
    }

    @Test
    void a_change_that_was_broken_off_goes_on_in_the_next_process() throws Exception {
        List<PersonRef> refs = persons(10);
        one.rotation.begin(SECURITY);
        assertThat(one.rotation.rewrap(4)).isEqualTo(4);
        Served next = new Served();
        assertThat(next.vault.masked(refs)).hasSize(10);
        assertThat(next.rotation.rewrap(100)).isEqualTo(6);
        assertThat(next.rotation.rewrap(100)).isZero();
    }

    @Test
    void a_process_that_did_not_change_the_key_reads_what_the_other_one_sealed() throws Exception {
        Served other = new Served();
        one.vault.store(Map.of("name", "沈砚"));
        one.rotation.begin(SECURITY);
        PersonRef ref = one.vault.store(Map.of("name", "何知秋"));
        assertThat(other.vault.masked(List.of(ref)).get(ref)).containsEntry("name", "何**");
    }

    @Test
    void fingerprints_stay_comparable_when_the_key_changes() {
        one.vault.store(Map.of("name", "沈砚"));
        String before = one.vault.fingerprint("phone", "13800001234");
        one.rotation.begin(SECURITY);
        assertThat(one.vault.fingerprint("phone", "13800001234")).isEqualTo(before);
    }

    @Test
    void beginning_twice_makes_one_key_as_long_as_the_new_one_seals_nothing() {
        one.vault.store(Map.of("name", "沈砚"));
        String first = one.rotation.begin(SECURITY);
        assertThat(one.rotation.begin(SECURITY)).isEqualTo(first);
    }

    @Test
    void old_keys_are_kept_because_other_rooms_hold_passwords_sealed_with_them() throws Exception {
        var passwords = new MasterSecrets(one.master);
        var sealed = passwords.seal("source:1", "口令");
        persons(3);
        String oldest = one.master.id();
        String newest = one.rotation.begin(SECURITY);
        one.rotation.rewrap(100);
        assertThat(passwords.open("source:1", sealed)).isEqualTo("口令");
        assertThat(one.master.ids()).containsExactly(newest, oldest);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/master.key")))
                .hasSize(2);
    }

    @Test
    void keys_from_the_environment_are_changed_there() throws Exception {
        String key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        var master = new MasterKey(folder, key.substring(0, 62) + "00," + key);
        assertThat(master.ids()).hasSize(2);
        assertThatThrownBy(master::renew).hasMessageContaining("HUIJIAN_MASTER_KEY");
        assertThatThrownBy(() -> new MasterKey(folder, "zz")).hasMessageContaining("64");
    }

    private List<PersonRef> persons(int count) {
        return one.vault.storeAll(IntStream.range(0, count)
                .mapToObj(i -> Map.of("name", "人" + i, "phone", "1380000" + (1000 + i)))
                .toList());
    }

    /** One process of the instance on the same database and folder. */
    private final class Served {
        private final List<String> trail = new ArrayList<>();
        private final MasterKey master = new MasterKey(folder, null);
        private final JdbcPersonVault vault;
        private final JdbcKeptSecrets secrets = new JdbcKeptSecrets(database.jdbc(), master, Clock.systemUTC());
        private final SigningKeys signer = new SigningKeys(
                database.jdbc(), master, new DataSourceTransactionManager(database.dataSource()), Clock.systemUTC());
        private final Rotation rotation =
                new Rotation(database.jdbc(), master, signer, (actor, entry) -> trail.add(entry.action()));

        Served() throws Exception {
            vault = new JdbcPersonVault(
                    database.jdbc(),
                    database.dataSource(),
                    master,
                    new PhoneIndex(master),
                    (actor, entry) -> {},
                    Clock.systemUTC());
        }
    }
}
