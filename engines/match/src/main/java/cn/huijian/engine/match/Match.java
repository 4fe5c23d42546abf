package cn.huijian.engine.match;

/** A record of the index that is, or may be, the same subject. */
public record Match(long id, Decision decision) {}
