package cn.huijian.access;

import java.util.Locale;

/**
 * Somebody as a provider of identities names him (统一身份认证中的人).
 *
 * @param issuer the provider, {@code iss}
 * @param subject number that the provider gives to one person and never again, {@code sub}
 * @param claim name to sign in with here, as the configured claim gives it now; it may change and be given to somebody else
 */
public record ProviderIdentity(String issuer, String subject, String claim) {
    public ProviderIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a provider names itself and the person");
        }
        claim = claim.strip().toLowerCase(Locale.ROOT);
    }
}
