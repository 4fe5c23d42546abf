package cn.huijian;

import cn.huijian.app.tls.SecureListening;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product in one process: every room of every stage, the screens, and the embedded database. */
// Two rooms may each have a FactListener, so a bean is named by its whole class name.
@SpringBootApplication(
        exclude = FlywayAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "慧监 Huijian", sharedModules = "kernel")
@EnableScheduling
public class Huijian {
    public static void main(String[] arguments) {
        var application = new SpringApplication(Huijian.class);
        application.addListeners(new SecureListening());
        application.run(arguments);
    }
}
