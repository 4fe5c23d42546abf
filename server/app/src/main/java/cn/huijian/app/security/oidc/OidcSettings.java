package cn.huijian.app.security.oidc;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider and what is believed of it.
 *
 * @param issuer address of the provider, whose {@code /.well-known/openid-configuration} names the rest
 * @param accountClaim claim that holds the name to sign in with here; asked only at the first sign-on, which binds the account to issuer and subject
 * @param strongAcr values of {@code acr} that say the provider asked for a second factor; empty if none is believed
 */
@ConfigurationProperties("huijian.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue Set<String> strongAcr) {
    OidcSettings {
        strongAcr = Set.copyOf(strongAcr);
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
