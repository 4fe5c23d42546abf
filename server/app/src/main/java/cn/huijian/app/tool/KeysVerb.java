package cn.huijian.app.tool;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code hj keys rotate}: changes the master key of the running instance and waits until everything is sealed with the new one. */
final class KeysVerb implements Tool.Verb {
    private static final long POLL_MILLIS = 300;

    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Tool.Answer run(Arguments arguments) throws Exception {
        if (!arguments.operands().equals(List.of("rotate"))) {
            throw new Arguments.Misuse("用法：./hj keys rotate [--data DIR] [--json]");
        }
        var client = LocalClient.of(arguments.dataFolder());
        var begun = client.post("/api/keys/rotation", "application/json", BodyPublishers.noBody());
        String key = begun.path("keyId").asString();
        String job = begun.path("job").asString();
        while (true) {
            String state = client.get("/api/jobs/" + job).path("state").asString();
            if (state.equals("SUCCEEDED")) {
                return new Tool.Answer(
                        true,
                        "已启用主密钥 " + key + "，全部内容已重新加密。请重新备份密钥文件。",
                        Map.of("key", key, "job", job, "state", state));
            }
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                return new Tool.Answer(
                        false,
                        "已启用主密钥 " + key + "，但重新加密没有做完（作业 " + job + "）。旧密钥仍在，内容照常可读；请再执行一次 ./hj keys rotate。",
                        Map.of("key", key, "job", job, "state", state));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
