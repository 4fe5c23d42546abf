package cn.huijian.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit grades are an internal basis for allocating supervision (国市监信发〔2022〕6号): code of the publication stage does not compile against them. */
class PublicationCannotSeeGradesTest {
    @TempDir
    Path output;

    @Test
    void a_page_that_uses_a_grade_does_not_compile_in_the_publication_stage() {
        assertThat(errorsOf("cn.huijian.creditrisk.CreditGrade grade;"))
                .anySatisfy(error -> assertThat(error).contains("cn.huijian.creditrisk"));
    }

    @Test
    void the_same_page_with_a_fact_compiles() {
        assertThat(errorsOf("cn.huijian.dossier.Fact fact;")).isEmpty();
    }

    private List<String> errorsOf(String member) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new DiagnosticCollector<JavaFileObject>();
        var source = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package cn.huijian.portal; class Page { " + member + " }";
            }
        };
        compiler.getTask(
                        null,
                        null,
                        messages,
                        List.of("-proc:none", "-d", output.toString(), "-cp", publicationClassPath()),
                        null,
                        List.of(source))
                .call();
        return messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    /** What Maven puts on the publication stage's class path: the stages up to the registry and itself. */
    private static String publicationClassPath() {
        List<String> stages = List.of("foundation", "ingest", "registry", "publication");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> (!entry.contains("huijian") && !entry.contains("server" + File.separator))
                        || stages.stream()
                                .anyMatch(stage -> entry.contains("huijian-" + stage)
                                        || entry.contains("server" + File.separator + stage + File.separator)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
