package cn.huijian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.store.ChangedKnowledge;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a device in front says of a request counts only where the device is believed, and decides what cookies are like. */
class CallerFilterTest {
    private static final String PROXY = "10.20.3.1";

    private final ChangedKnowledge knowledge = new ChangedKnowledge(
            new PackFolder(CallerFilterTest.class.getClassLoader()).read().of(PackName.BASE));

    @Test
    void over_https_the_session_cookie_is_of_this_host_alone_and_over_http_it_cannot_be() {
        MockHttpServletRequest request = request("10.20.3.9");
        assertThat(SessionCookie.of("t", request))
                .startsWith("HUIJIAN_SESSION=t;")
                .doesNotContain("Secure", "Domain");
        request.setSecure(true);
        assertThat(SessionCookie.of("t", request))
                .startsWith("__Host-HUIJIAN_SESSION=t;")
                .contains("Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        request.setCookies(new Cookie("HUIJIAN_SESSION", "planted"));
        assertThat(SessionCookie.read(request))
                .as("one without the name that binds it is not looked at")
                .isEmpty();
        request.setCookies(new Cookie("__Host-HUIJIAN_SESSION", "t"));
        assertThat(SessionCookie.read(request)).contains("t");
    }

    @Test
    void a_believed_device_that_speaks_https_makes_the_request_secure() throws Exception {
        knowledge.change(
                "access-network", body -> body.putArray("trustedProxies").add(PROXY));
        HttpServletRequest passed = passed(request(PROXY));
        assertThat(passed.isSecure()).isTrue();
        assertThat(passed.getScheme()).isEqualTo("https");
        assertThat(passed.getServerPort()).isEqualTo(443);
        assertThat(passed.getRequestURL().toString()).isEqualTo("https://huijian.example/api/jobs");
        assertThat(SessionCookie.of("t", passed)).startsWith("__Host-");
    }

    @Test
    void whoever_else_writes_the_header_is_not_believed() throws Exception {
        assertThat(passed(request(PROXY)).isSecure()).isFalse();
        knowledge.change(
                "access-network", body -> body.putArray("trustedProxies").add("10.20.3.2"));
        HttpServletRequest passed = passed(request(PROXY));
        assertThat(passed.isSecure()).isFalse();
        assertThat(passed.getRequestURL().toString()).startsWith("http://");
    }

    private static MockHttpServletRequest request(String from) {
        var request = new MockHttpServletRequest("GET", "/api/jobs");
        request.setServerName("huijian.example");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-Proto", "https");
        return request;
    }

    private HttpServletRequest passed(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new CallerFilter(knowledge, Clock.system(Zone.CHINA)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
