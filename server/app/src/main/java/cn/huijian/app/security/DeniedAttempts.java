package cn.huijian.app.security;

import cn.huijian.access.CurrentUser;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tries what his roles do not allow is recorded, although nothing was done. */
@Component
public class DeniedAttempts {
    private final AuditTrail trail;
    private final CurrentUser current;
    private final TransactionTemplate transaction;

    DeniedAttempts(AuditTrail trail, CurrentUser current, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Records the attempt of the signed-in person. */
    public void record(HttpServletRequest request) {
        var entry = AuditEntry.of("access.denied", "path:" + request.getRequestURI())
                .with("method", request.getMethod());
        transaction.executeWithoutResult(status -> trail.record(current.get().actor(), entry));
    }
}
