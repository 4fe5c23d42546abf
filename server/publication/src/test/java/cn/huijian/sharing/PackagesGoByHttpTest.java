package cn.huijian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.kernel.FactId;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.State;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.store.PackageDeliveries;
import cn.huijian.sharing.store.PackageDeliveries.Delivery;
import cn.huijian.sharing.store.ReportCourier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;

/** Packages are posted to a receiving system that the settings declare, and their receipts read from it. */
class PackagesGoByHttpTest extends PenaltiesToReport {
    private final PackageDeliveries deliveries = context.getBean(PackageDeliveries.class);
    private final ReportCourier courier = context.getBean(ReportCourier.class);
    private final List<String> posted = new ArrayList<>();
    private String receipt = "";

    @Test
    void a_package_is_posted_until_it_is_taken_and_its_receipt_is_matched_once() throws IOException {
        FactId fact = penalty("2026-10-20", "1号", 100L);
        takeIn();
        long id = done(reporting.freeze(LAYOUT, Format.CSV, OFFICER)).id();
        assertThat(code(reporting.handOver(id, Way.HTTP, OFFICER))).isEqualTo("sharing.no-destination");

        int port = destination();
        done(reporting.handOver(id, Way.HTTP, OFFICER));
        courier.round();
        assertThat(delivery(id).failure()).isEqualTo("没有送达：连接不上 http://127.0.0.1:" + port + "/packages");
        assertThat(pack(id).state()).as("nobody took it yet").isEqualTo(State.FROZEN);

        HttpServer gateway = gateway(port);
        try {
            done(reporting.handOver(id, Way.HTTP, OFFICER));
            courier.round();
            courier.round();
            assertThat(posted).singleElement().asString().contains("HJ" + fact + ",新增,");
            assertThat(pack(id).state()).isEqualTo(State.HANDED);
            assertThat(pack(id).handedHow()).isEqualTo("接口");
            assertThat(delivery(id).failure()).isNull();
            assertThat(delivery(id).attempts()).isEqualTo(2);

            receipt = "报送编号,处理结果,退回原因\nHJ" + fact + ",看过了,\n";
            courier.round();
            assertThat(delivery(id).failure()).contains("看过了", "不认识");

            receipt = "大".repeat(3 << 20);
            courier.round();
            assertThat(delivery(id).failure()).as("nine megabytes are not read").contains("没有取得回执", "8 MB");

            receipt = "报送编号,处理结果,退回原因\nHJ" + fact + ",接收,\n";
            courier.round();
            courier.round();
            assertThat(pack(id).state()).isEqualTo(State.ANSWERED);
            assertThat(delivery(id).state()).isEqualTo(PackageDeliveries.State.ANSWERED);
            assertThat(delivery(id).failure()).isNull();
            assertThat(open()).isEmpty();
        } finally {
            gateway.stop(0);
        }
    }

    private Delivery delivery(long id) {
        return deliveries.find(id).orElseThrow();
    }

    private ReportPackage pack(long id) {
        return packages.find(id).orElseThrow();
    }

    /** Declares where 信用中国 takes packages; nobody listens there yet. */
    private int destination() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "destinations",
                        Map.of(
                                "huijian.reporting.destinations.creditchina.target", "信用中国",
                                "huijian.reporting.destinations.creditchina.url",
                                        "http://127.0.0.1:" + port + "/packages",
                                "huijian.reporting.destinations.creditchina.token", "geheim-7")));
        return port;
    }

    private HttpServer gateway(int port) throws IOException {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        gateway.createContext("/packages", this::take);
        gateway.start();
        return gateway;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"Bearer geheim-7".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestMethod().equals("POST")) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(201, -1);
            } else {
                answer(exchange, receipt.isEmpty() ? null : receipt.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void answer(HttpExchange exchange, byte @Nullable [] body) throws IOException {
        String number = exchange.getRequestURI().getPath();
        assertThat(number).isEqualTo("/packages/base-1/receipt");
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
    }
}
