package cn.huijian.kernel;

/**
 * The result of a command that may lawfully be refused. Switched without {@code default}.
 *
 * @param <T> what an accepted command gives
 */
public sealed interface Outcome<T> {
    /** The command was carried out. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The command was refused and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /**
     * The value of a command that was carried out; for controllers, where the refusal becomes the answer.
     *
     * @throws RefusedException if the command was refused
     */
    default T orRefuse() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String code, String sentence) {
        return new Refused<>(new Refusal(code, sentence));
    }
}
