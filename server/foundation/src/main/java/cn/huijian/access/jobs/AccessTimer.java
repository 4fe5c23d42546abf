package cn.huijian.access.jobs;

import cn.huijian.access.store.IdempotencyKeys;
import cn.huijian.access.store.SignInDesk;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour clears what no rule looks at any more: old failures, ended sessions, idempotency keys of former days. */
@Component
class AccessTimer {
    private final SignInDesk desk;
    private final IdempotencyKeys keys;

    AccessTimer(SignInDesk desk, IdempotencyKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void clear() {
        desk.forgetOld();
        keys.forgetOld();
    }
}
