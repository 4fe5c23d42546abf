package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.model.Token;
import cn.huijian.access.store.IdempotencyKeys.Answer;
import cn.huijian.access.store.IdempotencyKeys.Claim;
import cn.huijian.access.store.IdempotencyKeys.Taken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotencyKeysTest {
    private static final byte[] REQUEST = Token.digest("POST /api/x {}");

    private AccessSetting setting;
    private TransactionTemplate transaction;

    @BeforeEach
    void a_command_that_writes_a_row() {
        setting = new AccessSetting();
        setting.transactions.setTransactionExecutionListeners(List.of(setting.keys));
        transaction = new TransactionTemplate(setting.transactions);
        setting.jdbc.sql("create table deeds (n int)").update();
    }

    @AfterEach
    void end() {
        setting.keys.end();
    }

    @Test
    void a_command_sent_again_gets_the_first_answer() {
        Taken taken = fresh();
        command(taken);
        setting.keys.answer(taken, new Answer(201, "application/json", "/x/1", "\"1\"", bytes("{\"id\":1}")));
        var again = (Claim.Answered) setting.keys.claim("wang", "k1", REQUEST);
        assertThat(again.answer().status()).isEqualTo(201);
        assertThat(again.answer().location()).isEqualTo("/x/1");
        assertThat(again.answer().body()).isEqualTo(bytes("{\"id\":1}"));
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void the_same_key_for_another_command_is_refused_and_for_another_person_is_another_key() {
        fresh();
        assertThat(setting.keys.claim("wang", "k1", Token.digest("other"))).isInstanceOf(Claim.Misused.class);
        assertThat(setting.keys.claim("li", "k1", Token.digest("other"))).isInstanceOf(Claim.Fresh.class);
    }

    @Test
    void while_the_command_runs_its_repetition_waits() {
        fresh();
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Busy.class);
    }

    @Test
    void after_a_crash_before_the_commit_the_command_is_done_by_its_repetition() {
        fresh();
        setting.clock.pass(Duration.ofMinutes(3));
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Fresh.class);
    }

    @Test
    void after_a_crash_between_commit_and_answer_the_command_is_not_done_again() {
        command(fresh());
        setting.clock.pass(Duration.ofMinutes(3));
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Done.class);
    }

    @Test
    void what_is_committed_apart_in_the_middle_of_a_command_does_not_make_it_done() {
        Taken taken = fresh();
        var apart = new TransactionTemplate(setting.transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        setting.keys.begin(taken);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    apart.executeWithoutResult(inner ->
                            setting.jdbc.sql("insert into deeds values (2)").update());
                    throw new IllegalStateException("the process ends here");
                }))
                .hasMessage("the process ends here");
        setting.keys.end();
        setting.clock.pass(Duration.ofMinutes(3));
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Fresh.class);
    }

    @Test
    void a_slow_command_whose_repetition_took_over_cannot_commit_any_more() {
        Taken slow = fresh();
        setting.clock.pass(Duration.ofMinutes(3));
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Fresh.class);
        assertThatThrownBy(() -> command(slow)).isInstanceOf(IllegalStateException.class);
        assertThat(deeds()).isZero();
    }

    @Test
    void a_refused_command_frees_its_key_a_broken_one_only_if_it_took_no_effect() {
        Taken refused = fresh();
        setting.keys.release(refused, true);
        Taken broken = fresh();
        command(broken);
        setting.keys.release(broken, false);
        assertThat(setting.keys.claim("wang", "k1", REQUEST)).isInstanceOf(Claim.Done.class);
    }

    private Taken fresh() {
        return ((Claim.Fresh) setting.keys.claim("wang", "k1", REQUEST)).taken();
    }

    private void command(Taken taken) {
        setting.keys.begin(taken);
        try {
            transaction.executeWithoutResult(
                    status -> setting.jdbc.sql("insert into deeds values (1)").update());
        } finally {
            setting.keys.end();
        }
    }

    private int deeds() {
        return setting.jdbc
                .sql("select count(*) from deeds")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
