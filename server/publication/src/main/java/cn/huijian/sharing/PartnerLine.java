package cn.huijian.sharing;

import java.io.IOException;

/** How a message gets to a partner and its receipt back. */
public interface PartnerLine {
    /** @throws IOException if the partner is out of reach, or answered with something other than a receipt; the message says so in Chinese */
    PartnerExchange.Answer send(Partner partner, PartnerExchange.Signed message) throws IOException;
}
