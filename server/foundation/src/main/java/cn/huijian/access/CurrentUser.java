package cn.huijian.access;

/** The signed-in member of staff of the running request. */
public interface CurrentUser {
    /** @throws IllegalStateException outside a staff request */
    Staff get();
}
