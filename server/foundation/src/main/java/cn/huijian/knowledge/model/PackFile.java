package cn.huijian.knowledge.model;

import java.util.Map;

/**
 * One file as it was read.
 *
 * @param path under {@code knowledge/}, for example {@code base/deadlines/complaint-acceptance@2026-04-15.yaml}
 * @param content its top-level keys
 */
public record PackFile(String path, Map<String, Object> content) {}
