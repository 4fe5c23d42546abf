package cn.huijian.sharing.store;

import cn.huijian.sharing.Partner;
import cn.huijian.sharing.PartnerExchange.Answer;
import cn.huijian.sharing.PartnerExchange.Signed;
import cn.huijian.sharing.PartnerLine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** To the partner's address by HTTP; what counts is the signature, not the line. Redirections are not followed. */
@Component
class HttpPartnerLine implements PartnerLine {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_CHARACTERS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public Answer send(Partner partner, Signed message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(partner.address() + "/api/public/partners/messages"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(message)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("对方答复 " + answer.statusCode() + said(answer.body()));
            }
            return JsonMapper.shared().readValue(answer.body(), Answer.class);
        } catch (JacksonException e) {
            throw new IOException("对方的答复不是回执", e);
        } catch (HttpConnectTimeoutException | ConnectException e) {
            // The client gives these no words of their own.
            throw new IOException("连接不上 " + partner.address(), e);
        } catch (HttpTimeoutException e) {
            throw new IOException("对方 " + PATIENCE.toSeconds() + " 秒内没有答复", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("发送被中断", e);
        }
    }

    /** The sentence of a refusal, as instances of this product give one; nothing of anybody else's page. */
    private static String said(String body) {
        try {
            String detail = JsonMapper.shared().readTree(body).path("detail").asString("");
            return detail.isEmpty() || detail.length() > MOST_CHARACTERS ? "" : "：" + detail;
        } catch (JacksonException e) {
            return "";
        }
    }
}
