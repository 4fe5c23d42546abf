package cn.huijian.exchange.model;

/** Tells UTF-8 from other encodings by counting well-formed and broken sequences over a whole text. Counts lines on the way. */
final class Utf8Check {
    private int pending;
    private int lowest;
    private int highest;
    private long wellFormed;
    private long broken;
    private long lineFeeds;
    private boolean endsInLine;
    private long nuls;

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i] & 0xFF);
        }
    }

    /** UTF-8, unless broken sequences outweigh one in twenty of the well-formed. */
    boolean looksLikeUtf8() {
        return (broken + (pending > 0 ? 1 : 0)) * 20 <= wellFormed;
    }

    boolean looksBinary() {
        return nuls > 0 && nuls * 1000 > lineFeeds;
    }

    /** Line feeds, one more if the last line has no end: at least the number of records. */
    long lines() {
        return lineFeeds + (endsInLine ? 1 : 0);
    }

    private void accept(int b) {
        endsInLine = b != '\n';
        if (b == '\n') {
            lineFeeds++;
        } else if (b == 0) {
            nuls++;
        }
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                if (--pending == 0) {
                    wellFormed++;
                }
                return;
            }
            pending = 0;
            broken++;
        }
        begin(b);
    }

    private void begin(int b) {
        lowest = 0x80;
        highest = 0xBF;
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken++;
        }
    }
}
