package cn.huijian.kernel;

/** A number under which no record can stand, because the database numbers from 1. Whoever asked for it over HTTP hears that there is no such record. */
public final class InvalidNumberException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidNumberException(String message) {
        super(message);
    }
}
