package cn.huijian.access.web;

import cn.huijian.access.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The cookie with the token of the session; it is gone with the browser. */
final class SessionCookie {
    private static final HostCookie COOKIE = new HostCookie("HUIJIAN_SESSION", "/", "Lax");

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static String of(String token, HttpServletRequest request) {
        return COOKIE.set(token, null, request);
    }

    static String removal(HttpServletRequest request) {
        return COOKIE.removal(request);
    }
}
