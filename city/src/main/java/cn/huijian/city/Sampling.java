package cn.huijian.city;

import java.time.LocalDate;

/**
 * A sample tested.
 *
 * @param failure 不合格项目, empty when the sample passed
 */
record Sampling(LocalDate date, String product, String category, String batch, String failure) {
    boolean failed() {
        return !failure.isEmpty();
    }
}
