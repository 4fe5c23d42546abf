package cn.huijian.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the controllers ask for, against what the roles give. */
class PermissionsTest {
    private static final Pattern NAME = Pattern.compile("'([a-z.-]+)'");

    /** Rooms whose every signed-in reader sees the same, or that stand before signing in, or whose callers sign each call (PushController). */
    private static final Set<String> OPEN_TO_ALL_STAFF = Set.of(
            "SessionController",
            "OwnSessionController",
            "SetupController",
            "ProviderDoor",
            "RoleController",
            "UnitController.list",
            "PushController",
            // for everybody, by a token of its own, and under a partner's signature
            "OpenDataController",
            "SharedDataController",
            "PartnerGateController");

    @Test
    void every_permission_that_a_controller_asks_for_is_given_by_some_role() {
        assertThat(asked()).isNotEmpty();
        assertThat(given()).containsAll(asked());
    }

    @Test
    void no_command_or_list_under_api_is_open_to_everybody_by_oversight() {
        Set<String> open = handlers()
                .filter(method -> ruleOf(method) == null)
                .filter(PermissionsTest::isUnderApi)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .map(name -> OPEN_TO_ALL_STAFF.contains(name) ? name : name.replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .as("give the handler a @PreAuthorize, or say here why all staff may use it")
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL_STAFF);
    }

    @Test
    void taking_a_list_out_of_the_platform_is_a_right_of_its_own() {
        assertThat(handlers()
                        .filter(method -> method.getName().equals("csv"))
                        .filter(method -> !OPEN_TO_ALL_STAFF.contains(
                                method.getDeclaringClass().getSimpleName())))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(ruleOf(method))
                        .isNotNull()
                        .extracting(PreAuthorize::value)
                        .asString()
                        .contains(".export'"));
        assertThat(roles("entity.read")).contains("inspector", "observer", "station-head");
        assertThat(roles("entity.export")).contains("station-head").doesNotContain("inspector", "observer");
    }

    private static Set<String> roles(String permission) {
        return library().list("roles", LocalDate.of(2026, 11, 21)).stream()
                .filter(role -> role.body()
                        .required("permissions")
                        .valueStream()
                        .anyMatch(given -> given.asString().equals(permission)))
                .map(KnowledgeItem::id)
                .collect(Collectors.toSet());
    }

    private static Knowledge library() {
        return new PackFolder(PermissionsTest.class.getClassLoader()).read().of(PackName.BASE);
    }

    private static Set<String> asked() {
        var asked = new TreeSet<String>();
        handlers().map(PermissionsTest::ruleOf).forEach(rule -> {
            if (rule != null) {
                NAME.matcher(rule.value()).results().forEach(found -> asked.add(found.group(1)));
            }
        });
        return asked;
    }

    private static Set<String> given() {
        var given = new TreeSet<String>();
        library()
                .list("roles", LocalDate.of(2026, 11, 21))
                .forEach(role -> role.body()
                        .required("permissions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(given::add));
        return given;
    }

    private static Stream<Method> handlers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var classes = new ArrayList<Class<?>>();
        scanner.findCandidateComponents("cn.huijian").forEach(found -> classes.add(load(found.getBeanClassName())));
        return classes.stream()
                .filter(type -> type.getEnclosingClass() == null)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static @Nullable PreAuthorize ruleOf(Method method) {
        PreAuthorize own = method.getAnnotation(PreAuthorize.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(PreAuthorize.class);
    }

    private static boolean isUnderApi(Method method) {
        return Stream.of(
                        AnnotatedElementUtils.getMergedAnnotation(method.getDeclaringClass(), RequestMapping.class),
                        AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class))
                .anyMatch(mapping ->
                        mapping != null && Arrays.stream(mapping.path()).anyMatch(path -> path.startsWith("/api/")));
    }

    private static Class<?> load(@Nullable String name) {
        try {
            return Class.forName(java.util.Objects.requireNonNull(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
