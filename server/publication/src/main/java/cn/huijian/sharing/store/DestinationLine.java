package cn.huijian.sharing.store;

import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.store.ReportDestinations.Destination;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How packages go to a receiving system and receipts come back: {@code POST url} with the file, {@code GET url/number/receipt}. Redirections are not
 * followed, so that the token goes nowhere else.
 */
@Component
class DestinationLine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_RECEIPT_BYTES = 8 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * Sends the file; the same number again must count once at the receiver.
     *
     * @throws IOException with a Chinese sentence if it was not taken
     */
    void send(Destination to, String number, ReportPackage what, byte[] content) throws IOException {
        var request = request(to, to.url())
                .header("Content-Type", what.format().mediaType())
                .header("X-Huijian-Package", number)
                .header("X-Huijian-Layout", what.layout())
                .header("X-Huijian-SM3", what.sm3())
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        int status = exchange(request, to).statusCode();
        if (status / 100 != 2) {
            throw new IOException("接收方答复 " + status);
        }
    }

    /**
     * The receipt file; empty while there is none (204, 404).
     *
     * @throws IOException with a Chinese sentence if it cannot be read
     */
    Optional<byte[]> receipt(Destination from, String number) throws IOException {
        String base = from.url().toString().replaceFirst("/$", "");
        HttpResponse<byte[]> answer = exchange(
                request(from, URI.create(base + "/" + number + "/receipt"))
                        .GET()
                        .build(),
                from);
        return switch (answer.statusCode()) {
            case 200 -> {
                if (answer.body().length > MOST_RECEIPT_BYTES) {
                    throw new IOException("回执超过 8 MB");
                }
                yield Optional.of(answer.body());
            }
            case 204, 404 -> Optional.empty();
            default -> throw new IOException("接收方答复 " + answer.statusCode());
        };
    }

    private static HttpRequest.Builder request(Destination to, URI url) {
        return HttpRequest.newBuilder(url).timeout(PATIENCE).header("Authorization", "Bearer " + to.token());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Destination with) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw new IOException("连接不上 " + with.url(), e);
        } catch (HttpTimeoutException e) {
            throw new IOException("接收方 " + PATIENCE.toSeconds() + " 秒内没有答复", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("发送被中断", e);
        }
    }
}
