package cn.huijian.exchange;

import cn.huijian.kernel.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or remarkable in a row.
 *
 * @param field declared field name, in Chinese
 * @param code stable code, for example {@code uscc.check-character}
 * @param reason what is wrong, in a Chinese sentence
 * @param remedy what to do about it, in Chinese
 * @param given the value as given
 * @param normalised the value it was read as, if it could be read
 */
public record RowIssue(
        String field,
        String code,
        String reason,
        String remedy,
        String given,
        @Nullable String normalised) {
    /** The issue without personal numbers in value and sentence; an issue is kept longer than the file that it came from. */
    public RowIssue withoutNumbers() {
        return new RowIssue(
                field,
                code,
                PersonalText.masked(reason),
                remedy,
                PersonalText.masked(given),
                normalised == null ? null : PersonalText.masked(normalised));
    }
}
