package cn.huijian.inspection.web;

import cn.huijian.inspection.model.ResultCode;

/**
 * A code of rulebook 5.3 as the form offers it.
 *
 * @param words as it is published
 * @param next what follows, in Chinese
 * @param needsAnswers whether every question of the checklist must be answered with it
 * @param needsCorrectionDue whether a last day for correction must be given
 * @param asProblem whether it may stand as a further problem beside another main result
 */
record ResultCodeBody(
        String code,
        String words,
        String next,
        boolean needsAnswers,
        boolean needsCorrectionDue,
        boolean asProblem,
        String version) {
    static ResultCodeBody of(ResultCode code) {
        return new ResultCodeBody(
                code.code(),
                code.words(),
                code.next(),
                code.needsAnswers(),
                code.needsCorrectionDue(),
                code.asProblem(),
                code.version());
    }
}
