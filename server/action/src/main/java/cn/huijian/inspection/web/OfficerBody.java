package cn.huijian.inspection.web;

import cn.huijian.inspection.Task;
import java.time.LocalDate;

/** One of the two officers; {@code valid} says whether the certificate is valid today. */
record OfficerBody(
        int seat, long account, String name, String certificate, LocalDate certificateValidTo, boolean valid) {
    static OfficerBody of(Task.Officer officer, LocalDate today) {
        return new OfficerBody(
                officer.seat(),
                officer.account().value(),
                officer.name(),
                officer.certificate(),
                officer.certificateValidTo(),
                officer.validOn(today));
    }
}
