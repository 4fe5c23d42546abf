package cn.huijian.lead.jobs;

import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.Submission;
import cn.huijian.exchange.SubmissionReceiver;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.lead.Leads;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A citizen scanned a code and says that this is not the shop, or something else is wrong: that becomes a lead of the firm's station. */
@Component
class ScanReports implements SubmissionReceiver {
    private static final String KIND = "scan-report";

    private final Leads leads;
    private final Entities entities;

    ScanReports(Leads leads, Entities entities) {
        this.leads = leads;
        this.entities = entities;
    }

    @Override
    public boolean receives(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public void receive(String receipt, Submission submission, Actor actor) {
        var party = submission.party();
        Optional<BusinessEntity> firm = party == null ? Optional.empty() : entities.find(party);
        String what = submission.values().getOrDefault("what", "");
        String words = submission.values().getOrDefault("words", "");
        leads.record(
                new Leads.NewLead(
                        KIND,
                        KIND,
                        submission.key(),
                        "扫码反映：" + (what.isBlank() ? "情况不符" : what)
                                + firm.map(one -> "（" + one.name() + "）").orElse(""),
                        words.isBlank() ? "反映人没有留下说明。回执 " + receipt : words + "\n回执 " + receipt,
                        party,
                        firm.map(BusinessEntity::unit).orElse(UnitId.UNASSIGNED)),
                actor);
    }
}
