package cn.huijian.access.model;

import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * From where administrators may come, and whose word on addresses is believed; from {@code knowledge/parameters/access-network}.
 *
 * @param administrators empty if they may come from anywhere
 * @param proxies those whose {@code X-Forwarded-For} is read; empty if nobody's
 */
public record NetworkRules(List<AddressRange> administrators, List<AddressRange> proxies) {
    public NetworkRules {
        administrators = List.copyOf(administrators);
        proxies = List.copyOf(proxies);
    }

    public static NetworkRules of(Knowledge knowledge, LocalDate on) {
        JsonNode body = knowledge.get("parameters", "access-network", on).body();
        return new NetworkRules(ranges(body, "administratorAddresses"), ranges(body, "trustedProxies"));
    }

    /** Whether an administrator may come from this address. */
    public boolean admitsAdministrator(String address) {
        return administrators.isEmpty() || AddressRange.anyContains(administrators, address);
    }

    /**
     * Who really calls. The list of a forwarded request is read from its end: each believed proxy vouches for the one before; the first that is
     * not believed is the caller, whatever stands further left, because that is what the caller wrote himself.
     *
     * @param peer address of the connection
     * @param forwarded values of {@code X-Forwarded-For} in their order
     */
    public String caller(String peer, List<String> forwarded) {
        String caller = peer;
        List<String> hops = forwarded.stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            if (!AddressRange.anyContains(proxies, caller)) {
                return caller;
            }
            if (!isAddress(hop)) {
                return caller;
            }
            caller = hop;
        }
        return caller;
    }

    /** Whether what this address says of a request it passes on is believed. */
    public boolean believes(String peer) {
        return AddressRange.anyContains(proxies, peer);
    }

    private static boolean isAddress(String text) {
        try {
            AddressRange.address(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static List<AddressRange> ranges(JsonNode body, String key) {
        return body.required(key)
                .valueStream()
                .map(JsonNode::asString)
                .map(AddressRange::parse)
                .toList();
    }
}
