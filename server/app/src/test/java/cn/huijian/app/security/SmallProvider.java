package cn.huijian.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A provider of identities as far as the code flow with PKCE needs one: it asks nobody and vouches for whom the test names. */
final class SmallProvider {
    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey stranger = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Whom it vouches for next, how strongly, and what it does wrong. */
    volatile String login = "";

    /** Number of the person; goes with the name unless set. */
    volatile String subject = "";

    volatile String acr = "password";
    volatile Fault fault = Fault.NONE;

    /** What may be wrong with a token. */
    enum Fault {
        NONE,
        SIGNED_WITH_ANOTHER_KEY,
        NOT_SIGNED,
        MADE_FOR_ANOTHER_SIGN_ON,
        MADE_FOR_ANOTHER_CLIENT,
        OF_ANOTHER_ISSUER,
        EXPIRED
    }

    SmallProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        String client =
                "Basic " + Base64.getEncoder().encodeToString("huijian:hidden".getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        json(exchange, """
                {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(idToken(
                fault == Fault.MADE_FOR_ANOTHER_SIGN_ON ? "another" : asked.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) {
        // Behind the clock by more than is forgiven, and expired a minute after.
        Instant now = Instant.now().minusSeconds(fault == Fault.EXPIRED ? 300 : 0);
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OF_ANOTHER_ISSUER ? "https://elsewhere.example" : issuer())
                .subject(subject.isEmpty() ? "subject-of-" + login.toLowerCase(java.util.Locale.ROOT) : subject)
                .audience(fault == Fault.MADE_FOR_ANOTHER_CLIENT ? "another" : "huijian")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("acr", acr)
                .claim("preferred_username", login)
                .build();
        if (fault == Fault.NOT_SIGNED) {
            return new PlainJWT(claims).serialize();
        }
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(fault == Fault.SIGNED_WITH_ANOTHER_KEY ? stranger : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        Arrays.stream(text.split("&", -1))
                .map(part -> part.split("=", 2))
                .forEach(part -> form.put(
                        URLDecoder.decode(part[0], StandardCharsets.UTF_8),
                        part.length > 1 ? URLDecoder.decode(part[1], StandardCharsets.UTF_8) : ""));
        return form;
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
