package cn.huijian.knowledge;

import java.util.List;

/** The files of law and policy cannot be used as they stand. Every fault is named with its file and what to do; the instance does not start. */
public final class InvalidKnowledge extends RuntimeException {
    private final transient List<String> faults;

    public InvalidKnowledge(List<String> faults) {
        super("法规与政策数据有 " + faults.size() + " 处错误:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One Chinese sentence each: file, what is wrong, what to do. */
    public List<String> faults() {
        return faults;
    }
}
