package cn.huijian.app.demo;

import cn.huijian.access.Units;
import cn.huijian.app.demo.DemoBureau.Person;
import cn.huijian.app.instance.DataFolder;
import cn.huijian.app.instance.InstanceSettings;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person at the terminal is told once the server answers: the address, and on the first start of a demonstration how to get in. */
@Component
class FirstStart {
    private static final String ACCOUNTS = "demo-accounts.txt";

    private final InstanceSettings settings;
    private final DataFolder folder;
    private final Units units;
    private final DemoBureau bureau;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Environment environment;

    FirstStart(
            InstanceSettings settings,
            DataFolder folder,
            Units units,
            DemoBureau bureau,
            Jobs jobs,
            TransactionTemplate transaction,
            Environment environment) {
        this.settings = settings;
        this.folder = folder;
        this.units = units;
        this.bureau = bureau;
        this.jobs = jobs;
        this.transaction = transaction;
        this.environment = environment;
    }

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        boolean tls = environment.getProperty("huijian.tls", Boolean.class, false);
        String url = (tls ? "https" : "http") + "://" + environment.getProperty("server.address", "127.0.0.1") + ":"
                + context.getWebServer().getPort();
        say("");
        say("慧监已启动　" + url + "/console/");
        say("现场端 " + url + "/field/　公众端 " + url + "/　停止 Ctrl+C 或 ./hj stop");
        if (settings.isDemo()) {
            demo();
        }
        if (tls) {
            TerminalCode.print(url + "/p/trust");
        }
    }

    private void demo() throws IOException {
        if (!units.list().isEmpty()) {
            say("演示数据。账号和口令见 " + folder.path().resolve(ACCOUNTS));
            return;
        }
        say("正在准备演示数据（" + (settings.demo() == InstanceSettings.DemoScale.SMALL ? "小城 5,812 户" : "重庆高新区 58,125 户")
                + "，均为虚构）…");
        List<Person> people = bureau.found(DemoData.city(settings.demo()).bureauJson());
        Path file = folder.path().resolve(ACCOUNTS);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, people.stream().map(FirstStart::line).collect(Collectors.joining("\n", "", "\n")));
        say("演示账号（口令随机，只显示这一次，同时存于 " + file + "，仅本人可读）：");
        people.stream().limit(10).forEach(person -> say("  " + line(person)));
        if (people.size() > 10) {
            say("  … 其余 " + (people.size() - 10) + " 名检查员见该文件");
        }
        transaction.executeWithoutResult(
                status -> jobs.submit(DemoData.KIND, "装入演示数据", Map.of(), Actor.system("demo")));
        say("数据正在后台装入，进度见 业务端右侧“后台作业”。");
    }

    private static String line(Person person) {
        return String.format(
                "%-8s %-14s %s（%s，%s）", person.login(), person.password(), person.name(), person.unit(), person.role());
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
