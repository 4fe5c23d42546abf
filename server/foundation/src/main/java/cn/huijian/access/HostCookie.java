package cn.huijian.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that no script reads. Where https is spoken its name begins with {@code __Host-}, by which browsers take it from this host over https alone:
 * neither a neighbouring host nor a line in the clear can plant one. Such a cookie is sent with every path.
 *
 * @param path where it is sent over plain http
 * @param sameSite {@code Lax} or {@code Strict}
 */
public record HostCookie(String name, String path, String sameSite) {
    private static final String PREFIX = "__Host-";

    /** What the browser sent; nothing if it is blank. */
    public Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    /**
     * The line of {@code Set-Cookie} that sets it.
     *
     * @param age how long it stays; {@code null} until the browser is closed
     */
    public String set(String value, @Nullable Duration age, HttpServletRequest request) {
        var cookie = ResponseCookie.from(name(request), value)
                .path(request.isSecure() ? "/" : path)
                .httpOnly(true)
                .sameSite(sameSite)
                .secure(request.isSecure());
        return (age == null ? cookie : cookie.maxAge(age)).build().toString();
    }

    /** The line of {@code Set-Cookie} that takes it away. */
    public String removal(HttpServletRequest request) {
        return set("", Duration.ZERO, request);
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + name : name;
    }
}
