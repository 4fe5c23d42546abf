package cn.huijian.access;

import jakarta.servlet.Filter;

/** The filters that the security wiring puts into its chain. */
public interface AccessFilters {
    /** Finds out who calls: by session cookie, or by the local tool's token. */
    Filter authentication();

    /** Lets a person whose password must be changed do nothing else. */
    Filter passwordChange();
}
