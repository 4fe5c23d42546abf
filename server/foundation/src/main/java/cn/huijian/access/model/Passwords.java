package cn.huijian.access.model;

import cn.huijian.access.model.AccessParameters.PasswordRules;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords: slow hash, rules, one-time passwords. Argon2id with 19 MiB, two passes, one lane (the OWASP recommendation), salt of 16 bytes,
 * hash of 32; parameters and salt stand in each hash, so they can be raised later.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MAX_LENGTH = 128;
    private static final int ONE_TIME_LENGTH = 14;

    // Without letters and digits that look alike on paper.
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    private static final Argon2PasswordEncoder ARGON2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOBODY =
            hash("nobody's password, so that an unknown account takes as long as a known one");

    private Passwords() {}

    public static String hash(String password) {
        return ARGON2.encode(password);
    }

    /** Compares in a time that does not tell whether the account exists. */
    public static boolean matches(String password, @Nullable String hash) {
        boolean fits = ARGON2.matches(password, hash == null ? NOBODY : hash);
        return fits && hash != null;
    }

    /** A random password that meets every rule: 14 characters, more than 75 bits. */
    public static String oneTime() {
        String all = UPPER + LOWER + DIGITS;
        while (true) {
            var password = new StringBuilder(ONE_TIME_LENGTH);
            for (int i = 0; i < ONE_TIME_LENGTH; i++) {
                password.append(all.charAt(RANDOM.nextInt(all.length())));
            }
            if (classes(password.toString()) == 3) {
                return password.toString();
            }
        }
    }

    /** What is wrong with a new password, as a Chinese sentence; empty if nothing. */
    public static Optional<String> fault(String password, String login, boolean administrator, PasswordRules rules) {
        int minLength = administrator ? rules.minLengthAdministrator() : rules.minLength();
        if (password.length() < minLength) {
            return Optional.of("新口令太短;请至少用 " + minLength + " 位。");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("新口令太长;请不超过 " + MAX_LENGTH + " 位。");
        }
        if (classes(password) < rules.minClasses()) {
            return Optional.of("新口令太简单;请在大写字母、小写字母、数字、符号中至少用 " + rules.minClasses() + " 类。");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean weak = lower.contains(login) || rules.weak().stream().anyMatch(lower::contains);
        if (weak) {
            return Optional.of("新口令含有登录名或常见弱口令;请换一个别人猜不到的。");
        }
        return CommonPasswords.isOneOf(password)
                ? Optional.of("新口令太常见,是最常用的口令或只在其前后加了数字、符号;请换一个别人猜不到的。")
                : Optional.empty();
    }

    private static int classes(String password) {
        boolean upper = password.chars().anyMatch(Character::isUpperCase);
        boolean lower = password.chars().anyMatch(Character::isLowerCase);
        boolean digit = password.chars().anyMatch(Character::isDigit);
        boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
        return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
