package cn.huijian.app.security.oidc;

import cn.huijian.access.ProviderEntrance;
import cn.huijian.access.ProviderIdentity;
import cn.huijian.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Sign-on by the code flow with PKCE, state and nonce under {@code /oidc}. What comes out of it is a session of our own, as after a password; nothing
 * of the provider is kept.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huijian.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignOn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignOn.class);
    private static final String SIGN_IN = "/console/sign-in?sign-on=";

    @Bean
    @Order(1)
    SecurityFilterChain oidcChain(HttpSecurity http, OidcSettings settings, ProviderEntrance entrance)
            throws Exception {
        return http.securityMatcher("/oidc/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.clientRegistrationRepository(new LateRegistration(settings))
                        .loginPage("/console/sign-in")
                        .authorizationEndpoint(start ->
                                start.baseUri("/oidc/start").authorizationRequestRepository(new RequestCookie()))
                        .redirectionEndpoint(back -> back.baseUri("/oidc/return/*"))
                        .successHandler(
                                (request, response, person) -> enter(settings, entrance, request, response, person))
                        .failureHandler(OidcSignOn::fail))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .build();
    }

    private static void enter(
            OidcSettings settings,
            ProviderEntrance entrance,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication person)
            throws IOException {
        var user = (OidcUser) java.util.Objects.requireNonNull(person.getPrincipal());
        String claim = java.util.Objects.requireNonNullElse(user.getClaimAsString(settings.accountClaim()), "");
        boolean named = !claim.isBlank();
        String acr = user.getIdToken().getAuthenticationContextClass();
        boolean strong = acr != null && settings.strongAcr().contains(acr);
        // The framework has checked that the token comes from the configured issuer; its exact spelling is what is
        // bound.
        var identity =
                new ProviderIdentity(settings.issuer(), java.util.Objects.requireNonNull(user.getSubject()), claim);
        response.sendRedirect(
                switch (entrance.enter(identity, strong, request, response)) {
                    case Outcome.Done<ProviderEntrance.Next>(ProviderEntrance.Next next) ->
                        next == ProviderEntrance.Next.ENTERED ? "/console/" : SIGN_IN + "code";
                    case Outcome.Refused<ProviderEntrance.Next>(var refusal) ->
                        SIGN_IN
                                + (named
                                        ? refusal.code()
                                                .substring(refusal.code().indexOf('.') + 1)
                                        : "no-claim");
                });
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        LOG.warn("sign-on failed: {}", failed.getMessage());
        response.sendRedirect(SIGN_IN + "failed");
    }
}
