package cn.huijian.kernel;

/** What became of 注册资金 read from outside. Switched without {@code default}. */
public sealed interface CapitalReading {
    /**
     * An amount was read.
     *
     * @param currencyGiven whether the source named the currency; {@code 180(万)} does not, and yuan is taken
     */
    record Read(Money money, boolean currencyGiven) implements CapitalReading {}

    /** The source says that it has no value, or left it out: {@code N/A}, {@code （隐去）}, empty. No ground for a warning. */
    record NotGiven(String given) implements CapitalReading {}

    /**
     * Something is there that is no amount.
     *
     * @param why in Chinese
     */
    record Unreadable(String given, String why) implements CapitalReading {}
}
