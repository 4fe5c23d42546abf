package cn.huijian.kernel;

import java.io.Serial;

/**
 * Carries a refusal from a controller to the one place that turns refusals into problem details. Only the web edge throws it; below the edge a
 * refusal is a value.
 */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence());
        this.refusal = refusal;
    }

    public RefusedException(String code, String sentence) {
        this(new Refusal(code, sentence));
    }

    public Refusal refusal() {
        return refusal;
    }
}
