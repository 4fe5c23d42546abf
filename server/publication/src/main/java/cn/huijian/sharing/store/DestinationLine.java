package cn.huijian.sharing.store;

import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.store.ReportDestinations.Destination;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How packages go to a receiving system and receipts come back: {@code POST url} with the file, {@code GET url/number/receipt}. The token goes nowhere
 * else, because redirections are not followed.
 */
@Component
class DestinationLine {
    private final OutboundCalls calls;

    DestinationLine(OutboundCalls calls) {
        this.calls = calls;
    }

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
                .POST(BodyPublishers.ofByteArray(content));
        int status = calls.send(request, to.url()).statusCode();
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
        HttpResponse<byte[]> answer = calls.send(
                request(from, URI.create(base + "/" + number + "/receipt")).GET(), from.url());
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(answer.body());
            case 204, 404 -> Optional.empty();
            default -> throw new IOException("接收方答复 " + answer.statusCode());
        };
    }

    private static HttpRequest.Builder request(Destination to, URI url) {
        return HttpRequest.newBuilder(url).header("Authorization", "Bearer " + to.token());
    }
}
