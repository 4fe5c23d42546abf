package cn.huijian.entity.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.entity.store.Views;
import cn.huijian.entity.store.Views.View;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/entity/views")
@PreAuthorize("hasAuthority('entity.read')")
@Tag(name = "entity", description = "经营主体")
class ViewController {
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_QUERY = 2_000;

    private final Views views;
    private final CurrentUser user;
    private final Clock clock;

    ViewController(Views views, CurrentUser user, Clock clock) {
        this.views = views;
        this.user = user;
        this.clock = clock;
    }

    /** A list kept by a name. */
    record ViewBody(String id, String label, String query) {
        static ViewBody of(View view) {
            return new ViewBody(Long.toString(view.id()), view.label(), view.query());
        }
    }

    /** The kept lists of a person. */
    record ViewList(List<ViewBody> items, int total) {}

    /** A list to be kept. */
    record NewView(String label, String query) {}

    @GetMapping
    @Operation(summary = "本人存下的视图")
    ViewList list() {
        List<ViewBody> items =
                views.list(user.get().account()).stream().map(ViewBody::of).toList();
        return new ViewList(items, items.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "把当前筛选存为视图")
    ViewBody save(@RequestBody NewView given) {
        String label = given.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || given.query().length() > LONGEST_QUERY) {
            throw new RefusedException("entity.bad-view", "视图名称应为 1 至 " + LONGEST_LABEL + " 个字。请修改后再保存。");
        }
        return ViewBody.of(views.save(user.get().account(), label, given.query(), clock.instant()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除本人的视图")
    void drop(@PathVariable long id) {
        views.drop(user.get().account(), id);
    }
}
