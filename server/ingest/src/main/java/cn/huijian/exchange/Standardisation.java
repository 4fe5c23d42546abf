package cn.huijian.exchange;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Brings cells as given into the one form that their dataset declares: for receivers that read again what they kept. */
public interface Standardisation {
    /**
     * What turns a row as given into one in the declared form, the same cells beside it.
     *
     * @throws java.util.NoSuchElementException if the dataset is not declared on that day
     */
    UnaryOperator<Row> of(String dataset, LocalDate on);
}
