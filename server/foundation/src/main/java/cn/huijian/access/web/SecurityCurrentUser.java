package cn.huijian.access.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.access.model.SignedIn;
import cn.huijian.audit.CurrentActor;
import cn.huijian.kernel.Actor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
final class SecurityCurrentUser implements CurrentUser {
    @Override
    public Staff get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in here"))
                .staff();
    }

    static Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The same answer for the rooms below access. */
    @Component
    static final class SecurityCurrentActor implements CurrentActor {
        private final CurrentUser current;

        SecurityCurrentActor(CurrentUser current) {
            this.current = current;
        }

        @Override
        public Actor get() {
            return current.get().actor();
        }
    }
}
