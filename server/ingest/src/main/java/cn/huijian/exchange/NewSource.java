package cn.huijian.exchange;

import java.util.List;

/**
 * A source (来源系统) to be registered.
 *
 * @param code part of the key of its records, never changed later
 * @param owner department that answers for the data
 * @param promise how often it is brought up to date, in the words of the dataset declarations; empty for what the datasets promise
 */
public record NewSource(String code, String name, String owner, List<String> datasets, Way way, String promise) {
    public NewSource {
        datasets = List.copyOf(datasets);
    }

    /** The ways in that need neither password nor key. */
    public enum Way {
        UPLOAD,
        FOLDER
    }
}
