package cn.huijian.inspection.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why; shown in the log. */
record ReasonBody(@Schema(example = "检查事项与年度计划不一致，请核对后再报") String reason) {}
