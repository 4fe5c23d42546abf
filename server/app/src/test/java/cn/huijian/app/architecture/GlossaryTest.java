package cn.huijian.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** One word for one thing: every public type of a room's root package has its Chinese word in {@code docs/glossary.md}. */
class GlossaryTest {
    private static final Set<String> BELOW_A_ROOT = Set.of("cn.huijian.entity.classification");

    @Test
    void every_public_type_of_a_room_has_a_chinese_word() throws IOException {
        Glossary glossary = Glossary.read(ArchitectureTest.root().resolve("docs/glossary.md"));
        assertThat(glossary.missing(publicTypes()))
                .as("add a row to docs/glossary.md: | `Identifier` | 中文 | 表 | 依据 |")
                .isEmpty();
        assertThat(glossary.repeated()).as("identifiers with two rows").isEmpty();
        assertThat(glossary.withoutChinese())
                .as("identifiers without a Chinese word")
                .isEmpty();
    }

    @Test
    void a_type_that_is_not_in_the_table_is_found() {
        var glossary = Glossary.of(List.of(
                "| `Deadline` | 时限 | — | R0.1 |", "| `Deadline` | 期限 | — | — |", "| `Grade` | grade | — | — |"));
        assertThat(glossary.missing(List.of("Deadline", "Suspension"))).containsExactly("Suspension");
        assertThat(glossary.unknown(List.of("Deadline"))).containsExactly("Grade");
        assertThat(glossary.repeated()).containsExactly("Deadline");
        assertThat(glossary.withoutChinese()).containsExactly("Grade");
    }

    private static Set<String> publicTypes() {
        var types = new TreeSet<String>();
        for (ApplicationModule room : ArchitectureTest.MODULES) {
            String root = room.getBasePackage().getName();
            room.getBasePackage().stream()
                    .filter(type -> type.getPackageName().equals(root) || BELOW_A_ROOT.contains(type.getPackageName()))
                    .filter(GlossaryTest::isPublicAndTopLevel)
                    .forEach(type -> types.add(type.getSimpleName()));
        }
        return types;
    }

    private static boolean isPublicAndTopLevel(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info");
    }
}
