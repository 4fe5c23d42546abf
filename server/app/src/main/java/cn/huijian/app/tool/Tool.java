package cn.huijian.app.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Entry of the command line. Exits 0 for yes, 1 for no, 2 for misuse; with {@code --json} the last line printed is one JSON object. */
public final class Tool {
    private static final Map<String, Verb> VERBS = Map.of(
            "stop", new StopVerb(),
            "status", new StatusVerb(),
            "import", new ImportVerb(),
            "show", new ShowVerb(),
            "audit", new AuditVerb(),
            "verify-draw", new VerifyDrawVerb(),
            "backup", new BackupVerb(),
            "restore", new RestoreVerb());

    private Tool() {}

    /** One verb. */
    interface Verb {
        /** Options with a value that the verb knows. */
        Set<String> options();

        Answer run(Arguments arguments) throws Exception;
    }

    /**
     * What a verb answers.
     *
     * @param yes exit code 0 or 1
     * @param text for people
     * @param json for programs
     */
    record Answer(boolean yes, String text, @Nullable Object json) {}

    public static void main(String[] words) {
        // What people read is the verb's answer; the libraries speak up only when something is wrong.
        System.setProperty("logback.configurationFile", "tool-logback.xml");
        System.exit(run(Arrays.asList(words)));
    }

    static int run(List<String> words) {
        Verb verb = words.isEmpty() ? null : VERBS.get(words.getFirst());
        if (verb == null) {
            System.err.println("没有这个动作。用 ./hj --help 查看用法。");
            return 2;
        }
        try {
            var arguments = Arguments.parse(words.subList(1, words.size()), verb.options());
            var answer = verb.run(arguments);
            if (!answer.text().isEmpty()) {
                (arguments.json() ? System.err : System.out).println(answer.text());
            }
            if (arguments.json()) {
                System.out.println(JsonMapper.shared().writeValueAsString(answer.json()));
            }
            return answer.yes() ? 0 : 1;
        } catch (Arguments.Misuse e) {
            System.err.println(e.getMessage() + "\n用 ./hj --help 查看用法。");
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            System.err.println(e.getMessage() != null ? e.getMessage() : e.toString());
            return 1;
        }
    }
}
