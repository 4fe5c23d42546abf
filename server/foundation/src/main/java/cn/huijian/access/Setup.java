package cn.huijian.access;

/** The beginning of an instance for real work: nobody is in it yet, so a one-time link lets its three administrators in. */
public interface Setup {
    /** Whether no administrator has been appointed yet. */
    boolean isNeeded();

    /**
     * Makes a one-time link and gives its token, which is kept nowhere; links made before and not used are void.
     */
    String newLink();
}
