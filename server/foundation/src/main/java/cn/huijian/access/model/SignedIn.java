package cn.huijian.access.model;

import cn.huijian.access.Staff;
import java.security.Principal;

/**
 * Who is signed in.
 *
 * @param mustChange whether the password must be changed before anything else
 * @param mustEnrol whether a second factor must be set up before anything else
 * @param roleWords the names of the roles, as they are shown
 */
public record SignedIn(Staff staff, String login, boolean mustChange, boolean mustEnrol, String roleWords)
        implements Principal {
    @Override
    public String getName() {
        return login;
    }
}
