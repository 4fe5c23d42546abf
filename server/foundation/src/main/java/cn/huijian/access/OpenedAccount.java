package cn.huijian.access;

/** An account with its one-time password, which is shown once and kept nowhere. */
public record OpenedAccount(Account account, String password) {
    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "OpenedAccount[" + account.login() + "]";
    }
}
