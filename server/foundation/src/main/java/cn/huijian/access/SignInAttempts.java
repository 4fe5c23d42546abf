package cn.huijian.access;

/**
 * Failed sign-ins, counted by the name that was typed, whether or not it exists, and by the address they came from; limits from
 * {@code knowledge/parameters/access}. Rooms whose users sign in put their own word in front of the name, as in {@code enterprise:}.
 */
public interface SignInAttempts {
    /** Counts a failure, in the caller's transaction. */
    void add(String name, String ip);

    /** Locked from the failure that filled the measure until the lock time after it. */
    boolean isLocked(String name);

    /** Whether so many failures came from this address that nobody is let in from it for a while. */
    boolean addressIsExhausted(String ip);

    /** Forgets the failures of a name that has signed in. */
    void forget(String name);
}
