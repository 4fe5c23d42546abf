package cn.huijian.access.web;

import cn.huijian.access.Role;
import cn.huijian.access.store.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/roles")
@Tag(name = "access")
class RoleController {
    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    /** A role as declared. */
    record RoleBody(
            String code,
            String label,
            String description,
            @Schema(description = "三员之一,不得兼任") boolean administrative,
            @Schema(description = "可见全局数据") boolean wholeBureau,
            List<String> permissions) {
        static RoleBody of(Role role) {
            return new RoleBody(
                    role.code(),
                    role.name(),
                    role.description(),
                    role.administrative(),
                    role.wholeBureau(),
                    role.permissions().stream().sorted().toList());
        }
    }

    @GetMapping
    @Operation(summary = "角色及其权限")
    List<RoleBody> list() {
        return roles.list().stream().map(RoleBody::of).toList();
    }
}
