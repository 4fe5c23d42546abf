package cn.huijian.exchange;

/** A field was judged unfit, or cured, in this transaction. */
public record FitnessChanged(String dataset, String field) {}
