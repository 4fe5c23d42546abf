package cn.huijian.sharing.store;

import cn.huijian.sharing.Partner;
import cn.huijian.sharing.PartnerExchange.Answer;
import cn.huijian.sharing.PartnerExchange.Signed;
import cn.huijian.sharing.PartnerLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** To the partner's address by HTTP; what counts is the signature, not the line. */
@Component
class HttpPartnerLine implements PartnerLine {
    private static final int MOST_CHARACTERS = 200;

    private final OutboundCalls calls;

    HttpPartnerLine(OutboundCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer send(Partner partner, Signed message) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(partner.address() + "/api/public/partners/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(message)));
        HttpResponse<byte[]> answer = calls.send(request, URI.create(partner.address()));
        if (answer.statusCode() != 200) {
            throw new IOException("对方答复 " + answer.statusCode() + said(answer.body()));
        }
        try {
            return JsonMapper.shared().readValue(answer.body(), Answer.class);
        } catch (JacksonException e) {
            throw new IOException("对方的答复不是回执", e);
        }
    }

    /** The sentence of a refusal, as instances of this product give one; nothing of anybody else's page. */
    private static String said(byte[] body) {
        try {
            String detail = JsonMapper.shared().readTree(body).path("detail").asString("");
            return detail.isEmpty() || detail.length() > MOST_CHARACTERS ? "" : "：" + detail;
        } catch (JacksonException e) {
            return "";
        }
    }
}
