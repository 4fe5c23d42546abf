package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Merge;
import cn.huijian.entity.web.EntityDetail.MergedInto;
import cn.huijian.entity.web.MergeBody.FirmName;
import cn.huijian.entity.web.MergeBody.MergeList;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.OpenAction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts merges onto the page of a firm. */
@Component
class MergePages {
    private final Merges merges;
    private final MergedFirms firms;

    MergePages(Merges merges, MergedFirms firms) {
        this.merges = merges;
        this.firms = firms;
    }

    int version(EntityId id) {
        @Nullable Firm firm = firms.find(List.of(id)).get(id);
        return firm == null ? 0 : firm.version();
    }

    @Nullable
    MergedInto mergedInto(EntityId id) {
        @Nullable Firm firm = firms.find(List.of(id)).get(id);
        if (firm == null || firm.mergedInto() == null) {
            return null;
        }
        @Nullable Firm into = firms.find(List.of(firm.mergedInto())).get(firm.mergedInto());
        return into == null ? null : new MergedInto(into.id().toString(), into.name(), into.uscc());
    }

    MergeList list(EntityId id, Staff staff) {
        List<Merge> found = merges.list(id);
        Map<EntityId, Firm> named = named(found);
        List<MergeBody> items =
                found.stream().map(merge -> body(merge, named, staff)).toList();
        return new MergeList(items, items.size());
    }

    MergeBody one(Merge merge, Staff staff) {
        return body(merge, named(List.of(merge)), staff);
    }

    private Map<EntityId, Firm> named(List<Merge> found) {
        Set<EntityId> ids = new HashSet<>();
        found.forEach(merge -> ids.addAll(List.of(merge.survivor(), merge.merged())));
        return firms.find(ids);
    }

    private static MergeBody body(Merge merge, Map<EntityId, Firm> named, Staff staff) {
        @Nullable Firm survivor = named.get(merge.survivor());
        return new MergeBody(
                Long.toString(merge.id()),
                name(merge.survivor(), named),
                name(merge.merged(), named),
                merge.basis(),
                merge.rule(),
                merge.at(),
                merge.by(),
                merge.reason(),
                merge.endedAt(),
                merge.endedBy(),
                merge.endReason(),
                survivor == null ? 0 : survivor.version(),
                List.of(action(merge, survivor, staff)));
    }

    private static OpenAction action(Merge merge, @Nullable Firm survivor, Staff staff) {
        if (!merge.stands()) {
            return OpenAction.closed("unmerge", "撤销合并", "已经撤销");
        }
        if (survivor != null && survivor.mergedInto() != null) {
            return OpenAction.closed("unmerge", "撤销合并", "存续的主体后来又并入了另一家，请先撤销那次合并");
        }
        return staff.may("entity.match")
                ? OpenAction.open("unmerge", "撤销合并")
                : OpenAction.closed("unmerge", "撤销合并", "没有认定疑似重复的权限");
    }

    private static FirmName name(EntityId id, Map<EntityId, Firm> named) {
        @Nullable Firm firm = named.get(id);
        return new FirmName(id.toString(), firm == null ? "" : firm.name(), firm == null ? null : firm.uscc());
    }
}
