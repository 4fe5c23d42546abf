package cn.huijian.disclosure.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.SharingSetting;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The desk of disclosure over a real database, with the shipped rules of publicity and terms. */
@Configuration
@EnableTransactionManagement(proxyTargetClass = true)
@Import(SharingSetting.class)
@ComponentScan({"cn.huijian.disclosure.jobs", "cn.huijian.disclosure.web"})
class DisclosureSetting {
    static final Staff CLERK = new Staff(
            new AccountId(31),
            "江予安",
            new UnitId(3),
            Set.of("disclosure.read", "disclosure.publish", "disclosure.correct"),
            new Scope(false, Set.of(new UnitId(3))));

    @Bean
    CurrentUser clerk() {
        return () -> CLERK;
    }
}
