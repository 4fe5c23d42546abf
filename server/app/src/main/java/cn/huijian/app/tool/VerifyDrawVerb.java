package cn.huijian.app.tool;

import cn.huijian.app.tool.Tool.Answer;
import cn.huijian.engine.draw.Verification;
import cn.huijian.engine.draw.VerificationResult;
import cn.huijian.engine.draw.VerificationResult.Fault;
import cn.huijian.engine.draw.VerificationResult.FaultKind;
import cn.huijian.engine.draw.VerificationResult.Valid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code hj verify-draw FILE}: re-computes a draw from its transcript alone, without any server. */
final class VerifyDrawVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        return answer(Verification.verify(Files.readAllBytes(Path.of(arguments.operand("抽取记录文件")))));
    }

    static Answer answer(VerificationResult result) {
        return switch (result) {
            case Valid valid ->
                new Answer(
                        true,
                        "可复算：结果一致。抽中 " + valid.drawn() + " 户。请再核对承诺与抽取前公布的相同：\n" + valid.commitment(),
                        json(true)
                                .putNull("fault")
                                .putNull("where")
                                .put("commitment", valid.commitment().toString()));
            case Fault fault ->
                new Answer(
                        false,
                        "复算不一致：" + words(fault.kind()) + "，位置 " + fault.where() + "（" + fault.reason() + "）",
                        json(false)
                                .put("fault", fault.kind().name().toLowerCase(Locale.ROOT))
                                .put("where", fault.where()));
        };
    }

    private static ObjectNode json(boolean valid) {
        return JsonMapper.shared().createObjectNode().put("valid", valid);
    }

    private static String words(FaultKind kind) {
        return switch (kind) {
            case ROSTER -> "名录不是抽取前锁定的名录";
            case RULE -> "规则或分配不是抽取前锁定的规则";
            case SEED -> "随机种子与承诺、随机源不相符";
            case ORDER -> "抽中次序不是按排序值";
            case OFFICER -> "检查人员的资格、回避或分派不符";
            case RESULT -> "抽中名单不符，或文件不是抽取记录";
        };
    }
}
