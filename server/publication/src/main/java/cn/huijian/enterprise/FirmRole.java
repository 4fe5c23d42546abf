package cn.huijian.enterprise;

/** In which capacity somebody signs in for a firm. */
public enum FirmRole {
    LEGAL_REPRESENTATIVE("法定代表人"),
    AGENT("经办人");

    private final String words;

    FirmRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
