package cn.huijian.sharing.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Calls the systems of others: no redirection is followed, time and size of an answer are bounded, and a failure has Chinese words of its own. */
@Component
class OutboundCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 8 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * The answer, whatever its status.
     *
     * @param whom the address as the desk shows it
     * @throws IOException with a Chinese sentence if there is none
     */
    HttpResponse<byte[]> send(HttpRequest.Builder request, URI whom) throws IOException {
        try {
            return http.send(
                    request.timeout(PATIENCE).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            // The client gives these no words of their own.
            throw new IOException("连接不上 " + whom, e);
        } catch (HttpTimeoutException e) {
            throw new IOException("对方 " + PATIENCE.toSeconds() + " 秒内没有答复", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("发送被中断", e);
        } catch (IOException e) {
            throw new IOException("与对方的往来中断，或答复超过 " + (MOST_BYTES >> 20) + " MB", e);
        }
    }
}
