package cn.huijian.app.security.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Asks the provider for its addresses at the first sign-on, not at the start: the house opens while the provider is down. */
final class LateRegistration implements ClientRegistrationRepository {
    static final String ID = "provider";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    LateRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(ID)) {
            return null;
        }
        ClientRegistration found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    private ClientRegistration discover() {
        var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}/oidc/return/{registrationId}")
                .userNameAttributeName("sub")
                .scope("openid", "profile");
        return settings.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.build();
    }
}
