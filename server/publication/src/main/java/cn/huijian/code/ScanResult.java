package cn.huijian.code;

/** What a scanned text is. */
public sealed interface ScanResult {
    /** Issued by this instance and in use. */
    record Genuine(ScanCode code) implements ScanResult {}

    /** Issued by this instance and revoked since. */
    record Revoked(ScanCode code) implements ScanResult {}

    /** Not issued by this instance: invented, altered or damaged. */
    record Forged() implements ScanResult {}
}
