package cn.huijian.inspection;

/** The pieces of law and policy that the tests work with. */
final class TestKnowledge {
    static final String PARAMETERS = """
            {"weights": {"A": "0.5", "B": "1", "C": "2", "D": "4", "UNRATED": "1"},
             "minimum_ratio": "0.03",
             "caps": {"A": {"times": 1, "months": 24}, "B": {"times": 1, "months": 12}, "C": {"times": 2, "months": 12},
                      "D": {"times": 4, "months": 12}, "UNRATED": {"times": 1, "months": 12}},
             "smallest_stratum": 1,
             "officers": {"load_band": 5, "load_per_target": 1, "load_days": 90, "specialist": true}}
            """;

    static final String RESULT_CODES = """
            {"codes": [
              {"code": "1", "name": "未发现问题", "next": "归档", "follow_up": "none", "needs_answers": true},
              {"code": "2", "name": "未按规定公示应当公示的信息", "next": "责令 10 日内公示", "follow_up": "rectification",
               "deadline": "inspection-disclosure-order", "needs_answers": true, "as_problem": true},
              {"code": "4", "name": "通过登记的住所（经营场所）无法联系", "next": "列入经营异常名录", "follow_up": "listing",
               "listing_ground": "A4", "deadline": "abnormal-listing"},
              {"code": "5", "name": "发现问题已责令改正", "next": "整改跟踪，复查", "follow_up": "rectification",
               "needs_answers": true, "needs_correction_due": true, "as_problem": true},
              {"code": "8", "name": "发现问题待后续处理", "next": "转案件线索", "follow_up": "lead", "needs_answers": true,
               "as_problem": true}]}
            """;

    static final String CHECKLIST = """
            {"title": "餐饮服务", "questions": [
              {"id": "licence", "text": "是否在经营场所显著位置公示食品经营许可证？", "article": "《食品安全法》第三十五条"},
              {"id": "health", "text": "接触直接入口食品的人员是否都有有效的健康证明？", "key": true,
               "article": "《食品安全法》第四十五条", "handlings": ["责令改正", "当场改正"]}]}
            """;

    private TestKnowledge() {}
}
