package cn.huijian.city;

import java.time.LocalDate;

/**
 * 行政处罚决定.
 *
 * @param kinds 处罚种类, joined by 、
 * @param grave 较重行政处罚: the firm may come on the list of serious violations
 * @param licenceTaken 吊销许可证
 */
record Penalty(
        LocalDate date,
        String type,
        String field,
        String kinds,
        long fen,
        String performance,
        boolean grave,
        boolean licenceTaken) {}
