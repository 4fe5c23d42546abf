package cn.huijian.roster;

import cn.huijian.exchange.RowIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of organisations or staff, and what it means here.
 *
 * @param number of the row, from 1
 * @param key code of the organisation, or name to sign in with
 * @param name as it is to be
 * @param change what it changes, in Chinese; empty if nothing
 * @param issues why it is not done; empty unless {@code standing} is {@link Standing#WRONG}
 * @param password the one-time password of an account just opened, shown this once
 */
public record RosterRow(
        int number,
        String key,
        String name,
        Standing standing,
        String change,
        List<RowIssue> issues,
        @Nullable String password) {
    /** What a row is. */
    public enum Standing {
        /** 新增. */
        NEW,
        /** 变更. */
        CHANGED,
        /** 不变. */
        SAME,
        /** 有错,不办. */
        WRONG
    }

    public RosterRow {
        issues = List.copyOf(issues);
    }

    /** Without the password in any log. */
    @Override
    public String toString() {
        return "RosterRow[" + number + " " + key + " " + standing + "]";
    }
}
