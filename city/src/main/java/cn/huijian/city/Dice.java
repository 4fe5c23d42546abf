package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;

/**
 * The city's only source of chance: SplitMix64, seeded by (seed, topic, index), so that each question about each firm has
 * its own stream and a new question never moves the answers to the old ones.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String topic, long index) {
        long topicHash = 0xcbf29ce484222325L;
        for (int i = 0; i < topic.length(); i++) {
            topicHash = (topicHash ^ topic.charAt(i)) * 0x100000001b3L;
        }
        return new Dice(mix(mix(seed ^ topicHash) + index * GOLDEN));
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** From 0 (included) to 1 (excluded). */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** True so many times in a million. */
    boolean chance(double millionths) {
        return unit() * 1_000_000 < millionths;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the words of a list written with spaces; no array is made, as a million firms ask. */
    String word(String words) {
        int count = 1;
        for (int i = 0; i < words.length(); i++) {
            count += words.charAt(i) == ' ' ? 1 : 0;
        }
        int start = 0;
        for (int skip = below(count); skip > 0; skip--) {
            start = words.indexOf(' ', start) + 1;
        }
        int end = words.indexOf(' ', start);
        return end < 0 ? words.substring(start) : words.substring(start, end);
    }

    /** Index of one of the weights, as often as its share. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = below(sum);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    /** A Poisson number with the given mean; StrictMath, because Math.exp may differ between machines. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit && count < 400) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** A day from first to last, both included; first when the span is empty. */
    LocalDate day(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(below((int) days + 1));
    }
}
