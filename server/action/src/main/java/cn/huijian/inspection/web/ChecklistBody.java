package cn.huijian.inspection.web;

import cn.huijian.inspection.model.Checklist;
import java.util.List;

/** A checklist in one version; never changes, so it may be cached for good. */
record ChecklistBody(String id, String version, String title, String source, List<Checklist.Question> questions) {}
