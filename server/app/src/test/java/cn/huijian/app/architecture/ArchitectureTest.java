package cn.huijian.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.Huijian;
import cn.huijian.app.architecture.StageRule.Arrow;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    /** The rooms. Engines and the city are libraries and a generator: their borders are build modules, so they are no rooms. */
    static final ApplicationModules MODULES = ApplicationModules.of(
            Huijian.class,
            resideInAnyPackage("cn.huijian.engine..", "cn.huijian.city..", "cn.huijian.testing..")
                    .or(DescribedPredicate.describe("test support of a room", ArchitectureTest::isTestSupport)));

    private static boolean isTestSupport(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains("-tests.jar") || uri.contains("/test-classes/"))
                .isPresent();
    }

    @Test
    void every_room_keeps_to_the_rooms_it_declares_and_there_are_no_circles() {
        MODULES.verify();
    }

    @Test
    void arrows_between_stages_point_back_along_the_loop() {
        assertThat(StageRule.violations(arrows())).isEmpty();
    }

    @Test
    void one_arrow_turned_round_is_found() {
        var arrows = arrows();
        assertThat(arrows).contains(new Arrow("creditrisk", "dossier"));
        arrows.remove(new Arrow("creditrisk", "dossier"));
        arrows.add(new Arrow("dossier", "creditrisk"));
        assertThat(StageRule.violations(arrows))
                .singleElement()
                .asString()
                .contains("dossier", "creditrisk", "REGISTRY must not use ASSESSMENT");
    }

    @Test
    void publication_looking_at_grades_and_action_rooms_looking_at_each_other_are_found() {
        assertThat(StageRule.violations(
                        List.of(new Arrow("disclosure", "creditrisk"), new Arrow("lead", "inspection"))))
                .hasSize(2);
    }

    @Test
    void no_publication_room_declares_the_internal_labels_of_entities() {
        assertThat(Stage.PUBLICATION.rooms())
                .allSatisfy(room -> assertThat(declared(room))
                        .as("declared dependencies of %s", room)
                        .noneMatch(dependency -> dependency.contains("classification")));
    }

    @Test
    void the_picture_of_the_arrows_in_the_docs_is_the_one_in_the_code() throws Exception {
        Golden.check(Path.of("docs/architecture-arrows.md"), picture());
    }

    private static List<String> declared(String room) {
        try {
            return List.of(Class.forName("cn.huijian." + room + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(room + " has no front page", e);
        }
    }

    private static Set<Arrow> arrows() {
        var arrows = new TreeSet<Arrow>();
        for (ApplicationModule module : MODULES) {
            module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .forEach(target -> arrows.add(new Arrow(
                            module.getIdentifier().toString(),
                            target.getIdentifier().toString())));
        }
        arrows.removeIf(arrow -> arrow.from().equals("app") || arrow.to().equals("kernel"));
        return arrows;
    }

    private static String picture() {
        String stages = java.util.Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.APP)
                .map(stage -> "  subgraph " + stage.name().toLowerCase(java.util.Locale.ROOT) + "\n"
                        + stage.rooms().stream()
                                .map(room -> "    " + room + "\n")
                                .collect(Collectors.joining())
                        + "  end\n")
                .collect(Collectors.joining());
        String lines = arrows().stream()
                .map(arrow -> "  " + arrow.from() + " --> " + arrow.to() + "\n")
                .collect(Collectors.joining());
        return "# The arrows as they are\n\nDrawn from the code by `ArchitectureTest`; an arrow means \"uses\". Every room uses `kernel`, which is left"
                + " out, and `app` puts all rooms together.\n\n```mermaid\nflowchart BT\n" + stages + lines + "```\n";
    }

    static Path root() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("hj"))) {
                return at;
            }
        }
        throw new AssertionError(
                "the tests run outside a checkout: no hj above " + Path.of("").toAbsolutePath());
    }
}
