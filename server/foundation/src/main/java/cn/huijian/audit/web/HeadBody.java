package cn.huijian.audit.web;

import cn.huijian.audit.SignedHead;
import java.time.Instant;
import java.util.Base64;

/** A signed head as shown and exported: enough to check it anywhere. */
record HeadBody(
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
    static HeadBody of(SignedHead signed) {
        var head = signed.head();
        return new HeadBody(
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
