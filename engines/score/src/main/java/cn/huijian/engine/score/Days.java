package cn.huijian.engine.score;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Legal days in documents. */
final class Days {
    private Days() {}

    static LocalDate read(Member member, String name) throws MalformedJson {
        try {
            return LocalDate.parse(member.text(name));
        } catch (DateTimeException unreadable) {
            throw new MalformedJson(member.get(name).path(), "not a day");
        }
    }
}
