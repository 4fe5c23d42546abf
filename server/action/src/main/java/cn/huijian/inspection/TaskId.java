package cn.huijian.inspection;

import cn.huijian.kernel.InvalidNumberException;

/** Number of an inspection task (检查任务): one firm, two officers. */
public record TaskId(long value) {
    public TaskId {
        if (value <= 0) {
            throw new InvalidNumberException("TaskId must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
