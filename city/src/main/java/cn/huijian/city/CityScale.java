package cn.huijian.city;

/**
 * How many of each kind the register holds.
 *
 * @param name short name for the command line and the notes
 * @param cooperatives 农民专业合作社
 * @param branches 分支机构 of enterprises of the city
 */
public record CityScale(String name, int enterprises, int individuals, int cooperatives, int branches) {
    /** 重庆高新区 at the end of 2020 as its plan counts: 58,125 in all. */
    public static final CityScale FULL = new CityScale("full", 21_508, 34_209, 408, 2_000);

    /** A tenth of it: 5,812. */
    public static final CityScale SMALL = new CityScale("small", 2_151, 3_421, 40, 200);

    public CityScale {
        if (enterprises < 1 || individuals < 0 || cooperatives < 0 || branches < 0) {
            throw new IllegalArgumentException("a city needs at least one enterprise and no negative count");
        }
    }

    /** The proportions of {@link #FULL} for any number of entities, from 10 to two thousand million. */
    public static CityScale of(int total) {
        if (total < 10) {
            throw new IllegalArgumentException("a city needs at least 10 entities, not " + total);
        }
        int individuals = share(total, FULL.individuals);
        int cooperatives = share(total, FULL.cooperatives);
        int branches = share(total, FULL.branches);
        return new CityScale(
                Integer.toString(total),
                total - individuals - cooperatives - branches,
                individuals,
                cooperatives,
                branches);
    }

    /** {@code small}, {@code full} or a number. */
    public static CityScale parse(String text) {
        return switch (text) {
            case "small" -> SMALL;
            case "full" -> FULL;
            default -> of(Integer.parseInt(text));
        };
    }

    public int total() {
        return enterprises + individuals + cooperatives + branches;
    }

    private static int share(int total, int part) {
        return (int) ((long) total * part / FULL.total());
    }
}
