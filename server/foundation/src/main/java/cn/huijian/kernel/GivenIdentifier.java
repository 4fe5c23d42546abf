package cn.huijian.kernel;

/**
 * An identifier of a subject exactly as a source gave it, with the scheme that says how to read it. Facts keep this; which entity it means
 * is resolved when they are read, so an un-merge re-points them without rewriting.
 *
 * @param scheme how to read {@code value}
 * @param value canonical spelling within the scheme (trimmed, half-width, upper case)
 */
public record GivenIdentifier(Scheme scheme, String value) {
    /** The schemes under which a business entity may be named. */
    public enum Scheme {
        /** 统一社会信用代码. */
        USCC,
        /** 15-digit registration number (工商注册号). */
        REGISTRATION_NUMBER,
        /** Registry number of this instance, for records that come with no outside code. */
        LOCAL
    }

    public GivenIdentifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identifier is not blank");
        }
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
