package cn.huijian.engine.draw;

import java.util.Arrays;

/** Files end with one line feed, which no digest covers. */
final class Lines {
    private Lines() {}

    static byte[] close(byte[] canonical) {
        byte[] file = Arrays.copyOf(canonical, canonical.length + 1);
        file[canonical.length] = '\n';
        return file;
    }
}
