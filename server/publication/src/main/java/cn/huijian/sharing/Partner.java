package cn.huijian.sharing;

import cn.huijian.vault.SignerCertificate;
import java.time.Instant;

/**
 * A co-operating bureau: an instance of its own, known by its certificate.
 *
 * @param code its knowledge pack, by which it signs messages
 * @param address where it listens
 */
public record Partner(
        String code,
        String name,
        String address,
        SignerCertificate certificate,
        boolean enabled,
        String addedBy,
        Instant addedAt,
        int version) {}
