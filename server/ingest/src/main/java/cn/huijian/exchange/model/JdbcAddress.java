package cn.huijian.exchange.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which JDBC addresses may be opened. A JDBC driver can be talked into reading local files, loading classes or running scripts by parameters of
 * its address, so parameters are allowed by name and everything else is refused; user and password have their own place.
 */
public final class JdbcAddress {
    private static final List<String> PREFIXES =
            List.of("jdbc:postgresql://", "jdbc:mariadb://", "jdbc:oracle:thin:@//", "jdbc:dm://");
    private static final Set<String> PARAMETERS = Set.of(
            "ssl",
            "sslmode",
            "usessl",
            "connecttimeout",
            "sockettimeout",
            "logintimeout",
            "applicationname",
            "currentschema",
            "usecompression",
            "tcpkeepalive",
            "schema");

    private JdbcAddress() {}

    /** What is wrong with the address, in Chinese; empty if it may be opened. */
    public static List<String> faults(String url) {
        if (PREFIXES.stream().noneMatch(url::startsWith)) {
            return List.of("数据库地址应以 " + String.join("、", PREFIXES) + " 之一开头");
        }
        List<String> faults = new ArrayList<>();
        String decoded = URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.chars().anyMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '#' || c == ';' || c == '\\')) {
            faults.add("数据库地址含有不允许的字符（空白、括号、分号、# 或反斜杠）");
        }
        String rest = url.substring(url.indexOf("//") + 2);
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        if (place.contains("@")) {
            faults.add("用户名和口令不要写在地址里，请填在各自的栏目中");
        }
        if (!place.matches("[A-Za-z0-9._\\-\\[\\]:,]+(/[A-Za-z0-9_$.-]+)?/?")) {
            faults.add("数据库地址应写成 主机:端口/库名");
        }
        if (question >= 0) {
            for (String pair : rest.substring(question + 1).split("&", -1)) {
                String name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
                if (!PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
                    faults.add("不允许在地址中使用参数 " + name);
                }
            }
        }
        return faults;
    }
}
