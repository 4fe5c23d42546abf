package cn.huijian.sharing.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.kernel.RefusedException;
import org.springframework.stereotype.Component;

/** Who may see what is shared for the whole bureau: readers of the whole bureau, and nobody of a station. */
@Component
class BureauReader {
    private final CurrentUser user;

    BureauReader(CurrentUser user) {
        this.user = user;
    }

    /**
     * The person at the screen.
     *
     * @throws RefusedException if that person reads a part of the bureau only
     */
    Staff get() {
        Staff staff = user.get();
        if (!staff.scope().wholeBureau()) {
            throw new RefusedException("sharing.whole-bureau-forbidden", "共享与区域协作涉及全局数据，只有全局权限的人员可以办理。请与局机关联系。");
        }
        return staff;
    }
}
