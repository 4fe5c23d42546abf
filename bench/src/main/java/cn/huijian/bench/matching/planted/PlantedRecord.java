package cn.huijian.bench.matching.planted;

import java.util.List;

/**
 * One row as a source would send it.
 *
 * @param id row number, from 0
 * @param subject the truth: rows of one subject bear the same number
 */
public record PlantedRecord(
        int id,
        int subject,
        String code,
        String oldNumber,
        String name,
        List<String> formerNames,
        String address,
        String phone,
        String district,
        String industry) {}
