package cn.huijian.app.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to knock at an operation with rows of another station.
 *
 * @param rows query of the numbers of rows that are not the officer's, parameter {@code :own}; {@code null} if the operation names no row
 * @param parameter the path parameter that names the row
 * @param absent a number of the same form that no row has
 * @param fixed what the other parameters are set to
 */
record Probe(@Nullable String rows, String parameter, String absent, Map<String, String> fixed) {
    private static final String NONE = "987654321";
    private static final int EACH = 12;
    private static final String WITHOUT_ROWS =
            "listCandidates mergeEntities matchAll listReportPackages freezeReportPackage listReportLayouts "
                    + "listReportRows accountList accountOpen keyList keyRotate keyReplaceSigning sessionOfferSecondFactor "
                    + "sessionConfirmSecondFactor ownSessionList ownSessionEnd ownSessionEndOthers roleList sessionSignOut sessionGet sessionSignIn sessionChangePassword "
                    + "signOnGet signOnConfirm setupGet setupAppoint unitList unitAdd auditList creditRiskDistribution creditRiskGrades "
                    + "creditRiskRuns creditRiskStart creditRiskScorecard listDisclosures deskAssign deskList entityListList "
                    + "entityListCsv viewList viewSave fieldChecklist fieldPhoto fieldToday inspectorList catalogueOptions "
                    + "planList planDraft catalogueResultCodes taskList jobList jobGet jobCancel knowledgeList knowledgeGet "
                    + "dossierLastDays matterOpenCounts listIndustries listFactConflicts "
                    + "knowledgeKinds knowledgeVersion leadList matterSearch matterToday getLineage listCatalogue getCatalogueEntry "
                    + "listShareGrants listShareableTypes applyForShare callShared listOpenData readOpenData readOpenDataCsv "
                    + "listPartners registerPartner enablePartner listPartnerMessages receivePartnerMessage";

    private static final Map<String, Probe> ALL = new HashMap<>();

    static {
        String entity = "select id::text from entity.entities where unit_id <> :own order by uscc <> '"
                + Bureau.MARKED_CODE + "', id limit " + EACH;
        rows(
                entity,
                "getCode issueCode getCodePicture revokeCode creditRiskEntity creditRiskHistory dossierTimeline entityOne"
                        + " entityChanges entityReveal matterOfEntity firmAccounts firmIssue firmRevoke");
        ALL.put(
                "entityByCode",
                new Probe(
                        "select uscc from entity.entities where unit_id <> :own and uscc is not null limit " + EACH,
                        "code",
                        "91500000MA5U8XRB2C",
                        Map.of()));
        rows("select id::text from creditrisk.assessments union select '1' limit " + EACH, "creditRiskReplay");
        rows(
                "select id::text from disclosure.disclosures where unit_id <> :own",
                "getDisclosure publishDisclosure withdrawDisclosure");
        rows(
                "select f.id::text from dossier.facts f where f.unit_id <> :own limit " + EACH,
                "dossierFact dossierCorrect dossierRetract");
        rows("select '1' where :own > 0", "deskDecide");
        rows("select id::text from entity.views where :own > 0", "viewDrop");
        rows(
                "select id::text from inspection.plans where unit_id <> :own",
                "planPlan planEdit planApprove planCancel fileCommitment drawCommit drawProof drawDraw drawExclusions"
                        + " drawFreeze drawOpening drawRecompute planSendBack drawReveal fileStaffTranscript planSubmit"
                        + " fileTranscript");
        rows(
                "select id::text from inspection.tasks where unit_id <> :own",
                "noticePage noticePdf fieldTask fieldArrive fieldNotice fieldPhotos fieldRecord taskTask taskRequest taskDecide"
                        + " reviewCloseFollowUp filePhoto reviewRecheck reviewApprove reviewCorrect reviewSendBack"
                        + " reviewWithdraw");
        rows("select id::text from lead.leads where unit_id <> :own", "leadLead leadAssign leadConclude");
        rows("select id::text from matter.matters where unit_id <> :own", "matterLog");
        rows(
                "select id::text from access.accounts where login = 'neighbour' and :own > 0",
                "accountGet accountChange accountCertify accountDisable accountEnable accountResetPassword accountGrant"
                        + " accountUnlock accountReleaseProvider accountResetSecondFactor");
        rows("select id::text from access.units where id <> :own and id > 0", "unitRename unitCover");
        ALL.put("filePhoto", get("filePhoto").with("clientId", "7c0e4a5e-98a9-4c6e-8d5b-0f2f3f3b1b11"));
        ALL.put("leadConclude", get("leadConclude").with("conclusion", "unfounded"));

        rows(
                "select '1' where :own > 0",
                "getReportPackage listReportPackageLines handOverReportPackage downloadReportPackage answerReportPackage"
                        + " uploadReportReceipt resendReportRow approveShare refuseShare withdrawShare listShareCalls");
        rows(entity, "listReportRowsOfEntity listMerges");
        ALL.put("previewMerge", new Probe(entity, "id", NONE, Map.of("merged", "1")));
        rows(
                "select '1' where :own > 0",
                "decideFactConflict getCandidate decideCandidate mergeCandidate unmergeEntities");

        // Name no row of a station; what they answer with is searched for marks.
        for (String id : WITHOUT_ROWS.split(" ", -1)) {
            ALL.put(id, new Probe(null, "", "", Map.of()));
        }
    }

    static Map<String, Probe> declared() {
        return Map.copyOf(ALL);
    }

    /** Whether no role of a station may enter the room at all, so that every operation of it must refuse. */
    static boolean isClosedToStations(Operation operation) {
        return operation.path().startsWith("/api/exchange/")
                || operation.path().startsWith("/api/audit/ledger/")
                || operation.path().equals("/api/audit/retention")
                || operation.path().startsWith("/api/revision/")
                || operation.path().startsWith("/api/access/policy")
                || operation.path().startsWith("/api/roster/");
    }

    static Probe of(Operation operation) {
        Probe probe = ALL.get(operation.id());
        if (probe == null && isClosedToStations(operation)) {
            return new Probe(null, "", "", Map.of());
        }
        if (probe == null) {
            throw new AssertionError(operation + " has no probe; add a line to Probe");
        }
        return probe;
    }

    /** A text that the field of a body takes. */
    String field(String name) {
        return switch (name) {
            case "entities" -> "1";
            case "ref" -> "5f0c2a60-1111-4222-8333-444455556666.name";
            case "conclusion" -> "unfounded";
            case "mainCode" -> "1";
            default -> "核对无误";
        };
    }

    private Probe with(String parameter, String value) {
        return new Probe(rows, this.parameter, absent, Map.of(parameter, value));
    }

    private static void rows(String sql, String operations) {
        List.of(operations.split(" ")).forEach(id -> ALL.put(id, new Probe(sql, "id", NONE, Map.of())));
    }

    private static Probe get(String operation) {
        return java.util.Objects.requireNonNull(ALL.get(operation), operation);
    }
}
