package cn.huijian.exchange.model;

import java.io.IOException;

/** The file is of no form that can be read; the message is the Chinese sentence for the person who sent it. */
public final class UnreadableFileException extends IOException {
    private final String code;

    public UnreadableFileException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public UnreadableFileException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
