package cn.huijian.audit;

/** Follows a walk through the ledger (校验进度). */
@FunctionalInterface
public interface WalkWatch {
    /** Nobody looks. */
    WalkWatch NONE = (done, total, stage) -> {};

    /**
     * Is told often, so it must be cheap.
     *
     * @param done leaves grown anew and records compared so far
     * @param total both together, as far as known at the beginning
     * @param stage what is being walked, in Chinese words
     * @throws java.util.concurrent.CancellationException to break the walk off
     */
    void reached(long done, long total, String stage);
}
