package cn.huijian.bench;

import cn.huijian.access.Account;
import cn.huijian.access.Accounts;
import cn.huijian.access.Coverage;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.store.SignInDesk;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product started in this process, as {@code hj run} starts it, on a data folder of its own. */
final class Product implements AutoCloseable {
    private static final Actor ACTOR = Actor.system("bench");

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Product start(Path data) throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName("cn.huijian.Huijian"));
        return new Product(application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--huijian.data-dir=" + data,
                "--huijian.demo=none",
                "--huijian.tls=false",
                "--logging.level.root=warn"));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Sets up the units of a city's bureau with the places they cover. */
    Map<String, UnitId> addUnits(String bureauJson) {
        Map<String, UnitId> ids = new HashMap<>();
        for (JsonNode unit : JsonMapper.shared().readTree(bureauJson).path("units")) {
            @Nullable UnitId parent = ids.get(unit.path("parent").asString(""));
            UnitId id = done(get(Accounts.class)
                            .addUnit(
                                    unit.path("code").asString(),
                                    unit.path("name").asString(),
                                    Unit.Kind.valueOf(unit.path("kind").asString()),
                                    parent,
                                    ACTOR))
                    .id();
            ids.put(unit.path("code").asString(), id);
            List<Coverage> places = new java.util.ArrayList<>();
            unit.path("grids").forEach(grid -> places.add(Coverage.ofGrid(grid.asString())));
            if (!places.isEmpty()) {
                done(get(Accounts.class).cover(id, places, ACTOR));
            }
        }
        return ids;
    }

    /** Opens an account and signs it in; gives the token of the session. */
    String signIn(String login, UnitId unit, String role) {
        OpenedAccount opened = done(get(Accounts.class).open(login, "基准账号", unit, ACTOR));
        Account account = done(get(Accounts.class).grant(opened.account().id(), Set.of(role), ACTOR));
        SignInDesk desk = get(SignInDesk.class);
        var entry = done(desk.signIn(account.login(), opened.password(), null, "127.0.0.1", "bench"));
        String password = "Bench-" + Long.toHexString(System.nanoTime()) + "-Yq7!";
        done(desk.changePassword(entry.person(), opened.password(), password, entry.token(), "127.0.0.1"));
        return done(desk.signIn(account.login(), password, null, "127.0.0.1", "bench"))
                .token();
    }

    @Override
    public void close() {
        context.close();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.Refused(var refusal) -> throw new IllegalStateException(refusal.sentence());
        };
    }
}
