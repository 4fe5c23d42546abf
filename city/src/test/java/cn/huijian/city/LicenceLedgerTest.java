package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Firms that stand in the city twice: in the register with their code, in a licensing office's ledger without it. */
class LicenceLedgerTest {
    private static final City CITY = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);

    private static String ledger(City city) throws IOException {
        var out = new StringWriter();
        city.writeLicenceLedger(out);
        return out.toString();
    }

    @Test
    void the_ledger_is_always_the_same_and_has_a_few_dozen_firms() throws IOException {
        String ledger = ledger(CITY);
        assertThat(ledger).isEqualTo(ledger(City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY)));
        assertThat(ledger.lines().count() - 1).isBetween(50L, 110L);
        assertThat(ledger).startsWith("企业名称,注册号,").doesNotContain("统一社会信用代码");
    }

    @Test
    void its_numbers_are_its_own_and_none_of_the_register() throws IOException {
        Set<String> registered = CITY.rows(Dataset.BUSINESS_ENTITY)
                .map(row -> row.get(Dataset.BUSINESS_ENTITY.header().indexOf("注册号")))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        List<String> numbers =
                ledger(CITY).lines().skip(1).map(line -> line.split(",", -1)[1]).toList();
        assertThat(numbers).doesNotHaveDuplicates().doesNotContainAnyElementsOf(registered);
        assertThat(numbers).allMatch(number -> number.matches("5099[0-9]{11}"));
    }
}
