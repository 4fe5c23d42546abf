package cn.huijian.engine.standard;

/** What a firm does with the thing named in an item of its 经营范围. */
enum Act {
    MAKE,
    SELL,
    RETAIL,
    WHOLESALE,
    /** Says nothing about the trade: 开发, 从事, 各类. */
    NEUTRAL
}
