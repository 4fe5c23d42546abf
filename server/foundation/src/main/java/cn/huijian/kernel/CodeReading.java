package cn.huijian.kernel;

/**
 * What became of a code read from outside. Real papers carry codes whose check character does not fit, so a wrong one is a warning and
 * never alone a ground to turn a record away. Switched without {@code default}.
 *
 * @param <T> the code read
 */
public sealed interface CodeReading<T> {
    /** The code follows its standard, check characters included. */
    record Conforming<T>(T code) implements CodeReading<T> {}

    /**
     * The form fits but a check character does not: keep it and warn.
     *
     * @param spelling the code as it is kept, trimmed, half-width, upper case
     * @param why which position fails and what it would have to be, in Chinese
     */
    record WrongCheckCharacter<T>(String spelling, String why) implements CodeReading<T> {}

    /**
     * Not a code of this kind at all.
     *
     * @param given what was given, untouched
     * @param why what is wrong with it, in Chinese
     */
    record NotACode<T>(String given, String why) implements CodeReading<T> {}
}
