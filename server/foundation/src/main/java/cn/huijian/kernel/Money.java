package cn.huijian.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency: fen for yuan, which is the usual case.
 *
 * @param currency ISO 4217, including currencies gone by now (德国马克) that old registrations name
 * @param minorUnits amount in the smallest unit; yen have none smaller than the yen
 */
public record Money(Currency currency, long minorUnits) {
    public static final Currency YUAN = Currency.getInstance("CNY");

    public static Money ofFen(long fen) {
        return new Money(YUAN, fen);
    }

    /** @throws ArithmeticException if the amount is finer than the currency's smallest unit or too large */
    public static Money of(Currency currency, BigDecimal amount) {
        return new Money(
                currency,
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static Money parse(String text) {
        if (!text.matches("[A-Z]{3} -?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("money is written as currency and amount: " + text);
        }
        return of(Currency.getInstance(text.substring(0, 3)), new BigDecimal(text.substring(4)));
    }

    /** Reads 注册资金 as registers write it, in any of the spellings met: see {@link CapitalReading}. */
    public static CapitalReading readCapital(String given) {
        return CapitalWords.read(given);
    }

    /** The amount in the main unit (元), with the currency's decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    public boolean isYuan() {
        return currency.equals(YUAN);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(currency, Math.addExact(minorUnits, other.minorUnits));
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }
}
