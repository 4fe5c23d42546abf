package cn.huijian.engine.draw;

/** A firm of the pool that does not take part, with the reason (已达频次上限、歇业、注销、免检名单 …); committed like the others. */
public record Exclusion(String code, String name, String reason) {}
