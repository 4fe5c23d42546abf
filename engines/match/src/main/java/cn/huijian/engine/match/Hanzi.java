package cn.huijian.engine.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a Chinese character sounds like, looks like and is written as in simplified script. The tables are those of HanLP
 * (pinyin, traditional forms) and nlp-hanzi-similar (looks, with a short list of our own for what firms' names are mistaken for),
 * read once; a look-up is one array access.
 */
final class Hanzi {
    /** So many of the characters listed as similar, closest first, count as looking alike. */
    private static final int ALIKE = 24;

    private static final char[] SIMPLE = new char[1 << 16];
    private static final short[] SOUND = new short[1 << 16];
    private static final char[][] LIKE = new char[1 << 16][];
    private static final char[] NONE = {};

    static {
        for (int c = 0; c < SIMPLE.length; c++) {
            SIMPLE[c] = (char) c;
            LIKE[c] = NONE;
        }
        readSimple();
        readSounds();
        readLikes();
        readOwnLikes();
    }

    private Hanzi() {}

    /** The simplified form; the character itself where it has none. */
    static char simple(char c) {
        return SIMPLE[c];
    }

    /**
     * A number for the syllable, tone left out, and with the sounds merged that the south-west does not tell apart: zh/z, ch/c,
     * sh/s, initial n/l, final ng/n. The character's own code where it has no reading, so that letters sound like themselves.
     */
    static int sound(char c) {
        int sound = SOUND[c];
        return sound == 0 ? c + (1 << 16) : sound;
    }

    static boolean soundsAlike(char a, char b) {
        return a == b || sound(a) == sound(b);
    }

    static boolean looksAlike(char a, char b) {
        return a == b || lists(LIKE[a], b) || lists(LIKE[b], a);
    }

    private static boolean lists(char[] likes, char c) {
        for (char like : likes) {
            if (like == c) {
                return true;
            }
        }
        return false;
    }

    private static void readSimple() {
        lines("/data/dictionary/tc/t2s.txt", line -> {
            if (line.length() == 3 && line.charAt(1) == '=') {
                SIMPLE[line.charAt(0)] = line.charAt(2);
            }
        });
    }

    private static void readSounds() {
        Map<String, Short> numbers = new HashMap<>();
        lines("/data/dictionary/pinyin/pinyin.txt", line -> {
            if (line.length() > 2 && line.charAt(1) == '=') {
                int end = line.indexOf(',');
                String syllable = merged(line.substring(2, end < 0 ? line.length() : end));
                SOUND[line.charAt(0)] = numbers.computeIfAbsent(syllable, s -> (short) (numbers.size() + 1));
            }
        });
    }

    static String merged(String syllable) {
        String s = syllable;
        if (!s.isEmpty() && Character.isDigit(s.charAt(s.length() - 1))) {
            s = s.substring(0, s.length() - 1);
        }
        if (s.length() > 2 && s.charAt(1) == 'h') {
            s = s.charAt(0) + s.substring(2);
        }
        if (s.startsWith("n") && s.length() > 1) {
            s = "l" + s.substring(1);
        }
        return s.endsWith("ng") ? s.substring(0, s.length() - 1) : s;
    }

    private static void readLikes() {
        lines("/hanzi_similar_list.txt", line -> {
            if (line.length() > 2 && line.charAt(1) == ' ') {
                LIKE[line.charAt(0)] =
                        line.substring(2, Math.min(line.length(), 2 + ALIKE)).toCharArray();
            }
        });
    }

    private static void readOwnLikes() {
        lines("look-alikes.txt", line -> {
            if (line.startsWith("#")) {
                return;
            }
            for (String group : line.split(" ", -1)) {
                for (char c : group.toCharArray()) {
                    LIKE[c] = (new String(LIKE[c]) + group).toCharArray();
                }
            }
        });
    }

    private interface LineReader {
        void read(String line);
    }

    private static void lines(String resource, LineReader reader) {
        try (InputStream stream = Hanzi.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines().forEach(reader::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
