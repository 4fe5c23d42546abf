package cn.huijian.dossier.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words that stand in millions of rows, each once. Kept in memory in both directions; a new word is committed at once on its own, so that a number
 * handed out stays good when the caller's transaction is rolled back.
 */
@Component
class Terms {
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> words = new ConcurrentHashMap<>();

    Terms(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The number of a word, given one if it is new. */
    int number(String word) {
        int known = find(word);
        if (known != 0) {
            return known;
        }
        alone.executeWithoutResult(status -> insert(word));
        return find(word);
    }

    /** The number of a word, or 0 if no fact ever used it. */
    int find(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        Optional<Integer> stored = jdbc.sql("select id from dossier.terms where term = :word")
                .param("word", word)
                .query((row, index) -> row.getInt("id"))
                .optional();
        stored.ifPresent(number -> numbers.put(word, number));
        return stored.orElse(0);
    }

    String word(int number) {
        return words.computeIfAbsent(
                number,
                wanted -> jdbc.sql("select term from dossier.terms where id = :id")
                        .param("id", wanted)
                        .query(String.class)
                        .single());
    }

    private void insert(String word) {
        jdbc.sql("insert into dossier.terms (term) values (:word) on conflict do nothing")
                .param("word", word)
                .update();
    }
}
