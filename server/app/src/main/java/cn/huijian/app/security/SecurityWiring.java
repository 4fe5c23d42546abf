package cn.huijian.app.security;

import cn.huijian.access.AccessFilters;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Every path under {@code /api} needs a signed-in person unless it is named here; what the person may do is said on each controller. Pages and
 * files are open: they hold nothing that is not published. Nothing is kept in the servlet session.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityWiring {
    /**
     * Everything comes from this house. Styles may be inline because the component library positions its elements that way; workers and pictures
     * may be blobs for the map and for photos not yet sent.
     */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, AccessFilters filters, SecurityProblems problems) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(new HostCsrfTokens())
                        .ignoringRequestMatchers(SecurityWiring::needsNoToken))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/access/session")
                        .permitAll()
                        .requestMatchers(
                                "/api/access/sign-on",
                                "/api/access/setup/**",
                                "/api/health",
                                "/api/public/**",
                                "/api/exchange/push/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(filters.authentication(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(filters.passwordChange(), AuthorizationFilter.class)
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::signInNeeded).accessDeniedHandler(problems::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), geolocation=(self), microphone=()")))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Keeps Spring Boot from making up a user of its own; people are known to access only. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException("accounts are signed in by access");
        };
    }

    /** A request with a bearer token cannot be forged by a page, and the forms of the public and signed pushes carry no session that could be misused. */
    private static boolean needsNoToken(jakarta.servlet.http.HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/api/public/")
                || request.getRequestURI().startsWith("/api/exchange/push/");
    }
}
