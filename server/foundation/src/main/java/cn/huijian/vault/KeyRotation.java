package cn.huijian.vault;

import cn.huijian.kernel.Actor;
import java.util.List;

/**
 * Changes the master key while people work. A new key is made and used for everything sealed from then on; what older keys sealed is re-sealed batch by
 * batch and stays readable throughout, because old keys are kept: other rooms hold passwords sealed with them.
 */
public interface KeyRotation {
    /** Makes a new master key, if the newest one is already in use by any row; gives the number of the key that is used from now on. */
    String begin(Actor actor);

    /** Re-seals up to {@code limit} rows of older keys; 0 when none is left. Safe to repeat after a crash, each batch is one transaction. */
    int rewrap(int limit);

    /** Replaces the key with which this instance signs; gives the number of the new one. */
    String replaceSigningKey(Actor actor);

    /** Every master key and how many rows it seals, the one in use first. */
    List<KeyUse> uses();

    /**
     * A master key.
     *
     * @param keyId number of the key, 8 hex digits
     * @param inUse whether new rows are sealed with it
     * @param present whether this instance has it; rows of an absent key cannot be read
     * @param rows how many rows it seals
     */
    record KeyUse(String keyId, boolean inUse, boolean present, long rows) {}
}
