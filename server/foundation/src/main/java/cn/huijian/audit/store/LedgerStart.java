package cn.huijian.audit.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start over a folder of before the ledger, takes in what is there: the only moment when records enter without an act. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerStart implements ApplicationRunner {
    private final ChainStore chain;

    LedgerStart(ChainStore chain) {
        this.chain = chain;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        chain.begin();
    }
}
