package cn.huijian.inspection.model;

import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.VisitRecord;
import cn.huijian.inspection.VisitRecord.Finding;
import cn.huijian.inspection.Visits;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a record is complete and agrees with itself, so that it can be taken in once and for all. */
public final class RecordCheck {
    private static final String NOTHING_FOUND = "1";
    private static final String NOT_REACHABLE = "4";

    private final Task task;
    private final Arrival arrival;
    private final Checklist checklist;
    private final Map<String, ResultCode> codes;
    private final Map<UUID, Visits.PhotoKind> pictures;

    /**
     * @param pictures photos and signatures that have arrived for the task
     */
    public RecordCheck(
            Task task,
            Arrival arrival,
            Checklist checklist,
            Map<String, ResultCode> codes,
            Map<UUID, Visits.PhotoKind> pictures) {
        this.task = task;
        this.arrival = arrival;
        this.checklist = checklist;
        this.codes = codes;
        this.pictures = pictures;
    }

    /** The first thing that is wrong, if any. */
    public Optional<Refusal> fault(VisitRecord record) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> version(record),
                        () -> results(record),
                        () -> answers(record),
                        () -> findings(record),
                        () -> correction(record),
                        () -> officerSignatures(record),
                        () -> party(record.party()),
                        () -> pictures(record))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> version(VisitRecord record) {
        if (!record.checklistVersion().equals(task.checklistVersion())) {
            return refusal("checklist-differs", "本任务使用的检查表版本是 " + task.checklistVersion() + "，请更新后再填。");
        }
        return record.clientAt().isBefore(arrival.arrivedAt())
                ? refusal("clock-behind", "完成时间早于到场时间，请校准手机时间。")
                : Optional.empty();
    }

    private Optional<Refusal> results(VisitRecord record) {
        ResultCode main = codes.get(record.mainCode());
        if (main == null) {
            return refusal("result-unknown", "没有代码为“" + record.mainCode() + "”的检查结果。");
        }
        for (String problem : record.problemCodes()) {
            ResultCode code = codes.get(problem);
            if (code == null || !code.asProblem()) {
                return refusal("result-unknown", "代码“" + problem + "”不能作为问题填写。");
            }
        }
        if (record.mainCode().equals(NOTHING_FOUND) && !record.problemCodes().isEmpty()) {
            return refusal("result-contradicts", "主结果为“未发现问题”时不能再填问题。");
        }
        if (record.mainCode().equals(NOT_REACHABLE) && arrival.presence() == Arrival.Presence.PRESENT) {
            return refusal("result-contradicts", "到场时有人在场，结果不能是“" + main.words() + "”。");
        }
        return !record.mainCode().equals(NOTHING_FOUND) && record.remark().isBlank()
                ? refusal("remark-missing", "结果为“" + main.words() + "”时须写明情况。")
                : Optional.empty();
    }

    private Optional<Refusal> answers(VisitRecord record) {
        Set<String> questions =
                checklist.questions().stream().map(Checklist.Question::id).collect(Collectors.toSet());
        Set<String> answered = new HashSet<>();
        for (VisitRecord.Answer answer : record.answers()) {
            if (!questions.contains(answer.question()) || !answered.add(answer.question())) {
                return refusal("answer-unknown", "检查表中没有题目“" + answer.question() + "”，或答了两次。");
            }
        }
        ResultCode main = codes.get(record.mainCode());
        boolean all = main != null && main.needsAnswers();
        int missing = questions.size() - answered.size();
        return all && missing > 0 ? refusal("answers-missing", "检查表还有 " + missing + " 题没有回答。") : Optional.empty();
    }

    private Optional<Refusal> findings(VisitRecord record) {
        for (VisitRecord.Answer answer : record.answers()) {
            if (answer.finding() != Finding.DOES_NOT_CONFORM) {
                continue;
            }
            if (record.mainCode().equals(NOTHING_FOUND)) {
                return refusal("result-contradicts", "题目“" + answer.question() + "”为不符合，主结果不能是“未发现问题”。");
            }
            if (answer.photos().isEmpty()) {
                return refusal("photo-missing", "题目“" + answer.question() + "”为不符合，须至少有 1 张照片。");
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> correction(VisitRecord record) {
        boolean needed = Stream.concat(Stream.of(record.mainCode()), record.problemCodes().stream())
                .map(codes::get)
                .anyMatch(code -> code != null && code.needsCorrectionDue());
        if (!needed) {
            return Optional.empty();
        }
        return record.correctionDue() == null || record.correctionDue().isBefore(Zone.dayOf(arrival.arrivedAt()))
                ? refusal("correction-due-missing", "责令改正须写明改正的最后一日，且不早于检查当日。")
                : Optional.empty();
    }

    private Optional<Refusal> officerSignatures(VisitRecord record) {
        Set<Long> officers = task.officers().stream()
                .map(officer -> officer.account().value())
                .collect(Collectors.toSet());
        Set<Long> signed = record.officerSignatures().stream()
                .map(VisitRecord.OfficerSignature::account)
                .collect(Collectors.toSet());
        long pictures = record.officerSignatures().stream()
                .map(VisitRecord.OfficerSignature::signature)
                .distinct()
                .count();
        return signed.equals(officers) && pictures == officers.size()
                ? Optional.empty()
                : refusal("signature-missing", "检查记录须由两名检查人员分别签名。");
    }

    private Optional<Refusal> party(VisitRecord.Party party) {
        if (party.signature() != null) {
            return blank(party.name()) ? refusal("party-missing", "请写明企业签字人的姓名。") : Optional.empty();
        }
        if (blank(party.refusal())) {
            return refusal("signature-missing", "企业没有签字的，须写明拒签或无人在场的情况。");
        }
        var witness = party.witness();
        return witness == null || witness.name().isBlank()
                ? refusal("witness-missing", "企业拒签或无人在场的，须有见证人。")
                : Optional.empty();
    }

    private Optional<Refusal> pictures(VisitRecord record) {
        Stream<UUID> photos = Stream.concat(
                record.photos().stream(), record.answers().stream().flatMap(answer -> answer.photos().stream()));
        var party = record.party();
        var witness = party.witness();
        Stream<UUID> signatures = Stream.of(
                        record.officerSignatures().stream().map(VisitRecord.OfficerSignature::signature),
                        Stream.ofNullable(party.signature()),
                        witness == null ? Stream.<UUID>empty() : Stream.ofNullable(witness.signature()))
                .flatMap(one -> one);
        long missing = photos.distinct()
                        .filter(photo -> pictures.get(photo) != Visits.PhotoKind.PHOTO)
                        .count()
                + signatures
                        .distinct()
                        .filter(signature -> pictures.get(signature) != Visits.PhotoKind.SIGNATURE)
                        .count();
        return missing > 0 ? refusal("pictures-missing", "还有 " + missing + " 张照片或签名没有传到，请传完再提交记录。") : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Optional<Refusal> refusal(String reason, String sentence) {
        return Optional.of(new Refusal("inspection." + reason, sentence));
    }
}
