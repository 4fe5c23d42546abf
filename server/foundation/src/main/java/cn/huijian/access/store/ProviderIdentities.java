package cn.huijian.access.store;

import cn.huijian.access.ProviderIdentity;
import cn.huijian.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account belongs to which person of a provider. */
@Component
final class ProviderIdentities {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderIdentities(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    Optional<AccountId> findAccount(ProviderIdentity person) {
        return jdbc.sql("""
                        select account_id from access.provider_identities
                        where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, n) -> new AccountId(row.getLong("account_id")))
                .optional();
    }

    /** Whether the account belongs to a person of this provider; the caller has seen that it is another one. */
    boolean isBound(AccountId account, String issuer) {
        return jdbc.sql("""
                        select count(*) as bound from access.provider_identities
                        where account_id = :account and issuer = :issuer
                        """)
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .query((row, n) -> row.getInt("bound"))
                        .single()
                > 0;
    }

    /** True if bound now or before; false if account or person belongs to another one meanwhile. */
    boolean bind(AccountId account, ProviderIdentity person) {
        jdbc.sql("""
                        insert into access.provider_identities (issuer, subject, account_id, claim, bound_at)
                        values (:issuer, :subject, :account, :claim, :now)
                        on conflict do nothing
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("account", account.value())
                .param("claim", person.claim())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return findAccount(person).filter(account::equals).isPresent();
    }

    /** Gives how many bindings there were. */
    int release(AccountId account) {
        return jdbc.sql("delete from access.provider_identities where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
