package cn.huijian.engine.canon;

/** The bytes or the tree are not of the expected form; {@link #where()} is a byte offset or a member path. */
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;
    private final String where;

    public MalformedJson(String where, String message) {
        super(where + ": " + message);
        this.where = where;
    }

    public String where() {
        return where;
    }
}
