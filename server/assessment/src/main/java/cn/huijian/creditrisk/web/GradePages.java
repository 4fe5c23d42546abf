package cn.huijian.creditrisk.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.creditrisk.jobs.Following;
import cn.huijian.creditrisk.store.Assessments;
import cn.huijian.creditrisk.store.Assessments.Line;
import cn.huijian.creditrisk.store.Assessments.Stored;
import cn.huijian.creditrisk.store.GradeLists;
import cn.huijian.creditrisk.store.GradeLists.Filter;
import cn.huijian.creditrisk.store.GradeLists.Position;
import cn.huijian.creditrisk.store.GradeLists.Row;
import cn.huijian.creditrisk.web.GradeBodies.EntityBody;
import cn.huijian.creditrisk.web.GradeBodies.EntityGradeBody;
import cn.huijian.creditrisk.web.GradeBodies.GradePageBody;
import cn.huijian.creditrisk.web.GradeBodies.GradeRowBody;
import cn.huijian.creditrisk.web.GradeBodies.HistoryBody;
import cn.huijian.creditrisk.web.GradeBodies.InForceBody;
import cn.huijian.creditrisk.web.GradeBodies.ShareBody;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts grades onto pages, within the reader's rows. */
@Component
class GradePages {
    private static final int BOUND = 9_999;
    private static final int HISTORY = 60;

    private final GradeLists lists;
    private final Assessments assessments;
    private final ScoreReader scores;
    private final Following following;
    private final Entities entities;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;

    GradePages(
            GradeLists lists,
            Assessments assessments,
            ScoreReader scores,
            Following following,
            Entities entities,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.assessments = assessments;
        this.scores = scores;
        this.following = following;
        this.entities = entities;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The grade of a firm with its reasons, or nothing if the reader may not see the firm. */
    Optional<EntityGradeBody> entity(EntityId id, Staff reader) {
        if (!maySee(id, reader)) {
            return Optional.empty();
        }
        Stored indicative = indicative(id);
        List<HistoryBody> history = history(id);
        return Optional.of(new EntityGradeBody(
                inForce(
                        lists.find(id),
                        history.isEmpty() ? null : history.getFirst().scorecard()),
                indicative == null ? null : scores.read(indicative, reader.scope()),
                history));
    }

    List<HistoryBody> history(EntityId id) {
        return assessments.history(id, HISTORY).stream().map(GradePages::line).toList();
    }

    boolean maySee(EntityId id, Staff reader) {
        return entities.find(id)
                .map(BusinessEntity::unit)
                .filter(reader.scope()::covers)
                .isPresent();
    }

    GradePageBody list(Filter filter, @Nullable String cursor, int limit, Staff reader) {
        List<Row> found = lists.list(filter, reader.scope(), position(cursor), limit + 1);
        List<Row> shown = found.stream().limit(limit).toList();
        Map<EntityId, BusinessEntity> firms =
                entities.findAll(shown.stream().map(Row::entity).toList());
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit.name()));
        Row last = shown.isEmpty() ? null : shown.getLast();
        return new GradePageBody(
                shown.stream()
                        .map(row -> row(row, firms.get(row.entity()), names.getOrDefault(row.unit(), "未分配")))
                        .toList(),
                found.size() > limit && last != null ? last.score() + "_" + last.entity() : null,
                BoundedCount.ofLimited(lists.count(filter, reader.scope(), BOUND + 1), BOUND),
                distribution(reader));
    }

    List<ShareBody> distribution(Staff reader) {
        return lists.distribution(reader.scope()).stream()
                .map(share -> new ShareBody(letter(share.grade()), share.firms()))
                .toList();
    }

    /** The score of today: a score of an earlier day has aged, and one never computed is computed now. */
    private @Nullable Stored indicative(EntityId id) {
        LocalDate today = Zone.dayOf(clock.instant());
        Optional<Stored> kept = assessments.indicative(id);
        if (kept.isPresent() && !kept.get().asOf().isBefore(today)) {
            return kept.get();
        }
        transaction.executeWithoutResult(status -> following.follow(List.of(id)));
        return assessments.indicative(id).orElse(null);
    }

    private static InForceBody inForce(Optional<Row> row, @Nullable String scorecard) {
        return row.map(known -> new InForceBody(
                        letter(known.grade()),
                        known.since(),
                        known.cause() == null ? "尚未分类" : known.cause(),
                        known.score() < 0 ? null : points(known.score()),
                        scorecard))
                .orElse(new InForceBody(null, null, "尚未分类", null, null));
    }

    private static GradeRowBody row(Row row, @Nullable BusinessEntity firm, String unit) {
        return new GradeRowBody(
                firm == null
                        ? new EntityBody(row.entity().toString(), "主体 " + row.entity(), null)
                        : new EntityBody(firm.id().toString(), firm.name(), firm.uscc()),
                unit,
                letter(row.grade()),
                letter(row.before()),
                row.since(),
                row.cause() == null ? "尚未分类" : row.cause(),
                row.score() < 0 ? null : points(row.score()),
                row.indicativeScore() == null ? null : points(row.indicativeScore()),
                row.indicativeGrade() == null ? null : letter(row.indicativeGrade()));
    }

    private static HistoryBody line(Line line) {
        String grade = letter(line.grade());
        return new HistoryBody(
                Long.toString(line.id()),
                grade,
                grade == null ? null : points(line.score()),
                line.asOf(),
                line.cause(),
                line.scorecard());
    }

    private static BigDecimal points(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static @Nullable String letter(String grade) {
        return grade.equals("UNRATED") ? null : grade;
    }

    private static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new Position(Integer.parseInt(cursor.substring(0, cut)), Long.parseLong(cursor.substring(cut + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw new RefusedException("creditrisk.invalid-cursor", "翻页位置“" + cursor + "”无法识别，请从第一页重新打开列表。");
        }
    }
}
