package cn.huijian.access.model;

import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** From where a session came, in few words: enough to know the own devices again, not enough to follow a person. */
public final class Whence {
    /** First fit counts: several programs name those they descend from. */
    private static final List<Entry<String, String>> PROGRAMS = List.of(
            java.util.Map.entry("MicroMessenger", "微信"),
            java.util.Map.entry("Edg/", "Edge"),
            java.util.Map.entry("Firefox/", "Firefox"),
            java.util.Map.entry("Chrome/", "Chrome"),
            java.util.Map.entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            java.util.Map.entry("OpenHarmony", "鸿蒙"),
            java.util.Map.entry("HarmonyOS", "鸿蒙"),
            java.util.Map.entry("Android", "安卓"),
            java.util.Map.entry("iPhone", "iPhone"),
            java.util.Map.entry("iPad", "iPad"),
            java.util.Map.entry("Windows", "Windows"),
            java.util.Map.entry("Mac OS X", "macOS"),
            java.util.Map.entry("Linux", "Linux"));

    private Whence() {}

    /** Program and system of a User-Agent, for example {@code Edge，Windows}. */
    public static String device(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "未说明的程序";
        }
        String program = first(PROGRAMS, agent, "其他程序");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? program : program + "，" + system;
    }

    /** An address without its last part: {@code 10.20.3.*}; of IPv6 the first four groups. */
    public static String address(@Nullable String ip) {
        if (ip == null || ip.isBlank()) {
            return "未知";
        }
        if (ip.indexOf(':') < 0) {
            return ip.replaceFirst("\\.[0-9]+$", ".*");
        }
        String[] groups = ip.split(":", -1);
        return groups.length <= 4 ? ip : String.join(":", List.of(groups).subList(0, 4)) + ":*";
    }

    private static String first(List<Entry<String, String>> known, String agent, String otherwise) {
        return known.stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
