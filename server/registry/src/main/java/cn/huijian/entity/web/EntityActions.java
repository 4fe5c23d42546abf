package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.kernel.OpenAction;
import java.util.List;

/** What may be done with a firm now, and the tone in which its status is shown. */
final class EntityActions {
    private EntityActions() {}

    static String tone(String status) {
        return switch (status) {
            case "ALIVE", "MOVED_IN" -> "green";
            case "SUSPENDED", "LIQUIDATING", "SIMPLE_NOTICE", "FORCE_NOTICE" -> "orange";
            case "REVOKED", "CLOSED", "RESCINDED", "EXPELLED" -> "red";
            default -> "plain";
        };
    }

    static List<OpenAction> of(Staff staff, boolean hasPerson, boolean disputed) {
        return List.of(
                !hasPerson
                        ? OpenAction.closed("reveal", "查看个人信息", "来源没有给出法定代表人")
                        : staff.may("entity.reveal")
                                ? OpenAction.open("reveal", "查看个人信息")
                                : OpenAction.closed("reveal", "查看个人信息", "没有查看个人信息的权限，可向安全管理员申请"),
                staff.may("entity.assign")
                        ? OpenAction.open("assign", "调整监管所")
                        : OpenAction.closed("assign", "调整监管所", "没有分配辖区的权限"),
                !disputed
                        ? OpenAction.closed("resolve", "处理冲突", "没有未处理的冲突")
                        : staff.may("exchange.resolve")
                                ? OpenAction.open("resolve", "处理冲突")
                                : OpenAction.closed("resolve", "处理冲突", "没有处理冲突的权限"));
    }
}
