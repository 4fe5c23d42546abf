package cn.huijian.app.security.oidc;

import cn.huijian.access.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a sign-on under way needs (state, nonce, PKCE verifier) in a cookie of the browser that began it, as plain JSON: there is no servlet
 * session, any server process may take the return, and nothing is deserialised to objects. The cookie only ever decides over the browser that holds it.
 */
final class RequestCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final HostCookie COOKIE = new HostCookie("HUIJIAN_OIDC", "/oidc", "Lax");
    private static final Duration WAITING = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String kept = COOKIE.read(request).orElse("");
        if (kept.isEmpty()) {
            return null;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(kept);
            OAuth2AuthorizationRequest found = read(JSON.readTree(text));
            return found.getState() != null && found.getState().equals(request.getParameter("state")) ? found : null;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return null;
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest given, HttpServletRequest request, HttpServletResponse response) {
        if (given == null) {
            response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.removal(request));
            return;
        }
        var kept = new HashMap<String, @Nullable Object>();
        kept.put("uri", given.getAuthorizationUri());
        kept.put("client", given.getClientId());
        kept.put("redirect", given.getRedirectUri());
        kept.put("state", given.getState());
        kept.put("scopes", given.getScopes());
        kept.put("attributes", given.getAttributes());
        kept.put("parameters", given.getAdditionalParameters());
        String text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8));
        response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.set(text, WAITING, request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest found = loadAuthorizationRequest(request);
        saveAuthorizationRequest(null, request, response);
        return found;
    }

    private static OAuth2AuthorizationRequest read(JsonNode kept) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(kept.required("uri").asString())
                .clientId(kept.required("client").asString())
                .redirectUri(kept.required("redirect").asString())
                .state(kept.required("state").asString())
                .scopes(kept.required("scopes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(java.util.stream.Collectors.toSet()))
                .attributes(all -> all.putAll(texts(kept.required("attributes"))))
                .additionalParameters(all -> all.putAll(texts(kept.required("parameters"))))
                .build();
    }

    private static Map<String, Object> texts(JsonNode node) {
        var texts = new HashMap<String, Object>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
