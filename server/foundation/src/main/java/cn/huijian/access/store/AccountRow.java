package cn.huijian.access.store;

import cn.huijian.access.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account with what only signing in needs. */
record AccountRow(
        Account account,
        @Nullable String passwordHash,
        boolean mustChange,
        @Nullable Instant passwordChangedAt) {}
