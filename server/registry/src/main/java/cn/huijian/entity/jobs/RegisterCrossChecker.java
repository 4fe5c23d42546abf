package cn.huijian.entity.jobs;

import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.store.RegisterCare;
import cn.huijian.exchange.CrossChecker;
import cn.huijian.exchange.CrossRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules between the firms of the register. */
@Component
class RegisterCrossChecker implements CrossChecker {
    private final RegisterCare care;

    RegisterCrossChecker(RegisterCare care) {
        this.care = care;
    }

    @Override
    public Optional<CrossFinding> check(CrossRule rule) {
        boolean names = rule.kind().equals("unique") && rule.field().equals(FieldNames.NAME);
        return rule.dataset().equals(FieldNames.DATASET) && names ? Optional.of(care.sameNames()) : Optional.empty();
    }
}
