package cn.huijian.vault;

/**
 * Seals passwords and keys of other systems under the instance's master key (SM4-GCM). Whoever keeps the sealed form can show or copy it without
 * giving anything away.
 */
public interface Secrets {
    /**
     * Seals a secret for one place.
     *
     * @param place where it will be kept, for example {@code source:12}; it does not open anywhere else
     */
    SealedSecret seal(String place, String secret);

    /** @throws IllegalStateException if it was sealed for another place or under another master key, or was changed */
    String open(String place, SealedSecret sealed);
}
