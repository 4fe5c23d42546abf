package cn.huijian.app.tool;

import cn.huijian.app.tool.Tool.Answer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code hj stop}: asks the instance to end in order and waits for it. */
final class StopVerb implements Tool.Verb {
    private static final long WAIT_SECONDS = 60;

    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        var running = RunningInstance.find(arguments.dataFolder());
        if (running.isEmpty()) {
            return new Answer(true, "没有在运行的实例。", Map.of("stopped", false));
        }
        var process = ProcessHandle.of(running.get().pid()).orElseThrow();
        process.destroy();
        try {
            process.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Answer(
                    false, "进程 " + process.pid() + " 在 " + WAIT_SECONDS + " 秒内没有结束。", Map.of("stopped", false));
        }
        return new Answer(true, "已停止。", Map.of("stopped", true));
    }
}
