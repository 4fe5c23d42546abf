package cn.huijian.exchange;

/**
 * The sum of a finished import. accepted + warned + quarantined = rows; created + updated + unchanged + conflicts = accepted + warned.
 * In JSON {@code created} is called {@code new}.
 *
 * @param seconds wall time of the run
 */
public record ImportReport(
        long rows,
        long accepted,
        long warned,
        long quarantined,
        long created,
        long updated,
        long unchanged,
        long conflicts,
        double seconds) {}
