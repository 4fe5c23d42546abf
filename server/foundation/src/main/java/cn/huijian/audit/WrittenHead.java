package cn.huijian.audit;

import java.time.Instant;
import java.util.Base64;

/** A signed head as it is shown and written to files (树头文件): enough to check it anywhere, and what {@link SavedHead#parse} reads. */
public record WrittenHead(
        String log,
        String rule,
        long number,
        long size,
        String root,
        Instant at,
        String previous,
        String keyId,
        String publicKey,
        String signature) {
    public static WrittenHead of(SignedHead signed) {
        var head = signed.head();
        return new WrittenHead(
                head.log(),
                head.rule().name(),
                head.number(),
                head.size(),
                head.root().toString(),
                head.at(),
                head.previous().toString(),
                signed.keyId(),
                Base64.getEncoder().encodeToString(signed.publicKey()),
                Base64.getEncoder().encodeToString(signed.signature()));
    }
}
