package cn.huijian.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who really calls, and from where an administrator may. The proxies 10.0.0.1 and 10.0.0.2 are believed. */
class NetworkRulesTest {
    private final NetworkRules rules =
            new NetworkRules(ranges("10.20.0.0/16", "fd00::/8"), ranges("10.0.0.1", "10.0.0.2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # peer      | X-Forwarded-For             | caller
            192.0.2.9   | 10.20.0.5                   | 192.0.2.9
            10.0.0.1    | 10.20.0.5                   | 10.20.0.5
            10.0.0.1    | 10.20.0.5, 192.0.2.9        | 192.0.2.9
            10.0.0.1    | 10.20.0.5,192.0.2.9,10.0.0.2| 192.0.2.9
            10.0.0.1    | 10.20.0.5, evil             | 10.0.0.1
            10.0.0.1    | localhost                   | 10.0.0.1
            """)
    void only_the_word_of_a_believed_proxy_counts_and_only_its_last_one(String peer, String forwarded, String caller) {
        assertThat(rules.caller(peer, List.of(forwarded))).isEqualTo(caller);
    }

    @Test
    void without_believed_proxies_the_header_is_not_looked_at() {
        var none = new NetworkRules(List.of(), List.of());
        assertThat(none.caller("127.0.0.1", List.of("10.20.0.5"))).isEqualTo("127.0.0.1");
        assertThat(none.admitsAdministrator("203.0.113.1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.255.1,true",
        "10.21.0.1,false",
        "::ffff:10.20.0.1,true",
        "fd12::1,true",
        "fe80::1,false",
        "unknown,false"
    })
    void administrators_come_from_the_named_ranges_alone(String address, boolean admitted) {
        assertThat(rules.admitsAdministrator(address)).isEqualTo(admitted);
    }

    @Test
    void a_name_or_a_wrong_width_is_no_range() {
        for (String wrong : List.of("admin.example", "10.0.0.0/33", "10.0.0.0/x", "")) {
            assertThatThrownBy(() -> AddressRange.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<AddressRange> ranges(String... texts) {
        return List.of(texts).stream().map(AddressRange::parse).toList();
    }
}
