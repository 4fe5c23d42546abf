package cn.huijian.city;

import java.util.List;

/**
 * One row that arrives on a day after the city was seen.
 *
 * @param dataset the file it belongs to
 * @param cells as many as the header of that file
 */
public record LiveEvent(Dataset dataset, List<String> cells) {
    public LiveEvent {
        cells = List.copyOf(cells);
    }
}
