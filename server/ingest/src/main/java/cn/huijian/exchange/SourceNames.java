package cn.huijian.exchange;

/** What the sources of data are called, so that no screen shows a bare code. */
@FunctionalInterface
public interface SourceNames {
    /** The name: as the source is registered, or as the code list or a dataset declares it; the code itself where nobody named it. */
    String of(String code);
}
