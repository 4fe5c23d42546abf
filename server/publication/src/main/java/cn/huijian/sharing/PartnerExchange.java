package cn.huijian.sharing;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;

/** Mutual recognition of dishonesty lists with co-operating bureaus (失信名单互认): signed messages out, signed receipts back. */
public interface PartnerExchange {
    /** Setting: how long between two rounds of sending, and so between two tries. */
    String EVERY = "${huijian.partners.every:PT1M}";

    /** Registers a partner with its certificate, which was compared by other means; from now on it gets our listings. */
    Outcome<Partner> register(String code, String name, String address, String pem, Actor actor);

    /** Stops or resumes the exchange with a partner. */
    Outcome<Partner> enable(String code, int version, boolean enabled, Actor actor);

    /** Puts what is new into a message for each partner; gives how many messages were made. */
    int prepare();

    /** Sends what waits for a receipt; gives how many were answered. A partner out of reach is tried again. */
    int deliver();

    /**
     * Takes in a partner's message and answers with a signed receipt; the same message again gets the same receipt. Refused if the partner is not
     * known, or the signature is not that of its certificate.
     */
    Outcome<Answer> receive(Signed message);

    /** Bytes and the signature over them. */
    record Signed(String from, String body, String signature) {}

    /** A receipt and our signature over it. */
    record Answer(String receipt, String signature) {}
}
