package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;

/** planted-truth.csv: what every firm really is, for judging what is computed from the files; never import it. */
final class PlantedTruth {
    static final String NAME = "planted-truth";

    static final List<String> HEADER = List.of(
            ("统一社会信用代码,主体名称,主体种类,行为,登记状态,未报年报,逾期年报,列异在列,曾经列异,列严在列,处罚次数,较重处罚次数," + "检查发现问题次数,拒绝检查次数,抽检不合格次数,投诉举报次数")
                    .split(","));

    private PlantedTruth() {}

    static List<String> row(Life life) {
        LocalDate asOf = life.world().asOf();
        Firm firm = life.firm();
        return List.of(
                firm.uscc(),
                firm.name(),
                firm.kind().label(),
                firm.conduct().label(),
                firm.fate().label(),
                count(life.filings().stream().filter(filing -> !filing.done()).count()),
                count(life.filings().stream()
                        .filter(Filing::done)
                        .filter(Filing::late)
                        .count()),
                count(life.listings().stream()
                        .filter(listing -> listing.standsOn(asOf))
                        .count()),
                count(life.listings().stream()
                        .filter(listing -> !listing.standsOn(asOf))
                        .count()),
                count(life.seriousListings().stream()
                        .filter(listing -> listing.standsOn(asOf))
                        .count()),
                count(life.penalties().size()),
                count(life.penalties().stream().filter(Penalty::grave).count()),
                count(life.inspections().stream()
                        .filter(inspection -> inspection.code() != 1 && inspection.code() != 7)
                        .count()),
                count(life.inspections().stream()
                        .filter(inspection -> inspection.code() == 6)
                        .count()),
                count(life.samplings().stream().filter(Sampling::failed).count()),
                count(life.complaints().size()));
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
