package cn.huijian.app.tool;

import cn.huijian.app.tool.Tool.Answer;
import java.util.Map;
import java.util.Set;

/** {@code hj status}. */
final class StatusVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        var running = RunningInstance.find(arguments.dataFolder());
        if (running.isEmpty()) {
            return new Answer(false, "未在运行（数据目录 " + arguments.dataFolder() + "）。", Map.of("running", false));
        }
        var instance = running.get();
        return new Answer(
                true,
                "正在运行：" + instance.url() + "（进程 " + instance.pid() + "，"
                        + (instance.demo().equals("none") ? "正式数据" : "演示数据") + "）",
                Map.of("running", true, "url", instance.url(), "pid", instance.pid(), "demo", instance.demo()));
    }
}
