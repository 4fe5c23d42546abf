package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Round trips and check characters over random values; jqwik prints its seed. */
class LawsOfValuesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void a_credit_code_reads_back_as_written(@ForAll("codes") UnifiedSocialCreditCode code) {
        assertThat(UnifiedSocialCreditCode.parse(code.toString())).isEqualTo(code);
        assertThat(UnifiedSocialCreditCode.read(code.toString().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new CodeReading.Conforming<>(code));
        assertThat(OrganisationCode.parse(code.organisationCode().toString())).isEqualTo(code.organisationCode());
    }

    @Property
    void one_changed_character_of_a_credit_code_never_conforms(
            @ForAll("codes") UnifiedSocialCreditCode code,
            @ForAll @IntRange(min = 0, max = 17) int at,
            @ForAll("characters") char other) {
        Assume.that(code.value().charAt(at) != other);
        String changed = code.value().substring(0, at) + other + code.value().substring(at + 1);
        assertThat(UnifiedSocialCreditCode.read(changed)).isNotInstanceOf(CodeReading.Conforming.class);
    }

    @Property
    void one_changed_digit_of_a_registration_number_never_conforms(
            @ForAll @LongRange(min = 10_000_000_000_000L, max = 99_999_999_999_999L) long fourteen,
            @ForAll @IntRange(min = 0, max = 14) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String number = fourteen + String.valueOf(CheckCharacters.mod11And10(Long.toString(fourteen)));
        assertThat(RegistrationNumber15.parse(number)).hasToString(number);
        char[] digits = number.toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + shift) % 10);
        assertThat(RegistrationNumber15.read(new String(digits))).isNotInstanceOf(CodeReading.Conforming.class);
    }

    @Property
    void a_bar_code_reads_back_and_refuses_another_check_digit(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long twelve,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String body = String.format("%012d", twelve);
        char check = CheckCharacters.gs1(body);
        assertThat(Gtin.parse(body + check)).hasToString(body + check);
        char other = (char) ('0' + (check - '0' + shift) % 10);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Gtin.parse(body + other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void money_reads_back_as_written(@ForAll long minor, @ForAll("currencies") String currency) {
        Money money = new Money(java.util.Currency.getInstance(currency), minor);
        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property
    void a_period_reads_back_and_holds_exactly_its_days(
            @ForAll @IntRange(max = 4000) int start, @ForAll @IntRange(max = 500) int days) {
        LocalDate from = LocalDate.EPOCH.plusDays(start);
        Period period = new Period(from, from.plusDays(days));
        assertThat(Period.parse(period.toString())).isEqualTo(period);
        assertThat(period.contains(from.plusDays(days))).isFalse();
        assertThat(period.contains(from)).isEqualTo(days > 0);
        assertThat(Period.parse(Period.from(from).toString())).isEqualTo(Period.from(from));
    }

    @Property
    void periods_overlap_when_they_share_a_day(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 10) int n,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 10) int m) {
        Period one = new Period(LocalDate.EPOCH.plusDays(a), LocalDate.EPOCH.plusDays(a + n));
        Period two = new Period(LocalDate.EPOCH.plusDays(b), LocalDate.EPOCH.plusDays(b + m));
        boolean shared = one.from().datesUntil(LocalDate.EPOCH.plusDays(a + n)).anyMatch(two::contains);
        assertThat(one.overlaps(two)).isEqualTo(shared).isEqualTo(two.overlaps(one));
    }

    @Property
    void tidying_twice_changes_nothing_more(@ForAll String given) {
        String once = Spelling.tidy(given);
        assertThat(Spelling.tidy(once)).isEqualTo(once);
        assertThat(Spelling.code(Spelling.code(given))).isEqualTo(Spelling.code(given));
        assertThat(once.codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void reading_never_throws(@ForAll String given) {
        UnifiedSocialCreditCode.read(given);
        RegistrationNumber15.read(given);
        OrganisationCode.read(given);
        FoodLicenceNumber.read(given);
        UseCertificateNumber.read(given);
        IndustryCode.read(given);
        IdentityCardNumber.read(given, LocalDate.of(2026, 11, 21));
        Money.readCapital(given);
        EntityStatus.read(given);
        EntityKind.read(given);
    }

    @Provide
    Arbitrary<UnifiedSocialCreditCode> codes() {
        Arbitrary<String> regions =
                Arbitraries.integers().between(110000, 659999).map(String::valueOf);
        Arbitrary<String> bodies = Arbitraries.strings().withChars(ALPHABET).ofLength(8);
        Arbitrary<String> fronts = Arbitraries.of("91", "92", "93", "11", "51", "N3", "Y1", "A1");
        return Combinators.combine(fronts, regions, bodies)
                .as((front, region, body) -> UnifiedSocialCreditCode.complete(front + region + body));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(ALPHABET.toCharArray());
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("CNY", "USD", "JPY", "DEM");
    }
}
