package cn.huijian.exchange.model;

/** How the rows of a source come in. */
public enum FeedWay {
    /** A person uploads files. */
    UPLOAD("人工上传"),
    /** Files are laid into a folder of this machine. */
    FOLDER("监视目录"),
    /** Rows are read from a database of the source. */
    JDBC("数据库抽取"),
    /** The source sends batches over HTTP. */
    PUSH("接口推送"),
    /** Messages are read from a topic of a broker that the installation configures. */
    KAFKA("消息主题");

    private final String label;

    FeedWay(String label) {
        this.label = label;
    }

    /** The way's name on screen. */
    public String label() {
        return label;
    }
}
