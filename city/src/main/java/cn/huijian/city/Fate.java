package cn.huijian.city;

/** 登记状态, in the words of the register. */
enum Fate {
    ALIVE("存续"),
    SUSPENDED("歇业"),
    REVOKED("吊销未注销"),
    CANCELLED("注销");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean ended() {
        return this == REVOKED || this == CANCELLED;
    }
}
