package cn.huijian.access.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * A network address or a range of them, {@code 10.20.0.0/16}, {@code fd00::/8}, {@code 192.0.2.7}. Only numbers: a name would be looked up, and who
 * answers look-ups would decide who enters.
 *
 * @param bits how many leading bits count
 */
public record AddressRange(InetAddress base, int bits) {
    private static final String NUMBERS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

    public AddressRange {
        if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("网段位数不合: " + base.getHostAddress() + "/" + bits);
        }
    }

    /** @throws IllegalArgumentException if it is neither an address nor a range */
    public static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress base = address(parts[0]);
        int all = base.getAddress().length * Byte.SIZE;
        if (parts.length == 2 && !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("网段写法不对: " + text);
        }
        return new AddressRange(base, parts.length == 1 ? all : Integer.parseInt(parts[1]));
    }

    /** An address from its numbers; an IPv4 address written in IPv6 is the IPv4 address. */
    public static InetAddress address(String numbers) {
        if (!numbers.matches(NUMBERS)) {
            throw new IllegalArgumentException("不是网络地址: " + numbers);
        }
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("不是网络地址: " + numbers, e);
        }
    }

    /** Whether an address lies in one of these ranges; what is no address lies in none. */
    public static boolean anyContains(List<AddressRange> ranges, String numbers) {
        try {
            InetAddress address = address(numbers);
            return ranges.stream().anyMatch(range -> range.contains(address));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        boolean same = Arrays.equals(mine, 0, whole, theirs, 0, whole);
        return same
                && (rest == 0
                        || (mine[whole] & 0xff) >>> (Byte.SIZE - rest)
                                == (theirs[whole] & 0xff) >>> (Byte.SIZE - rest));
    }
}
