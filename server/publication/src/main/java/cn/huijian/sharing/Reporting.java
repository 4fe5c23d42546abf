package cn.huijian.sharing;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.util.List;

/** Reports facts upward: freezes packages, hands them over, matches the receipts (数据报送). */
public interface Reporting {
    /** Setting: how long between two rounds of the courier, and so between two tries of a package. */
    String EVERY = "${huijian.reporting.every:PT1M}";

    /**
     * Freezes what is ready under a layout into a package of at most 5,000 rows. Rows that lack a mandatory column stay on the desk with field and
     * remedy; refused if nothing can go.
     */
    Outcome<ReportPackage> freeze(String layout, ReportPackage.Format format, Actor actor);

    /**
     * Hands a package over: by download, into the folder of the exchange gateway, or by HTTP, which goes on in the background until the receiver took
     * it. Doing so again is no harm.
     */
    Outcome<ReportPackage> handOver(long id, ReportPackage.Way way, Actor actor);

    /** Matches the answers of the receiving system row by row. The same answer again changes nothing. */
    Outcome<ReceiptMatch> answer(long id, List<RowReceipt> receipts, Actor actor);

    /** Puts a refused row back among those to be sent, after its cause was put right at the source. */
    Outcome<ReportRow> resend(long row, int version, Actor actor);
}
