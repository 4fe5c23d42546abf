package cn.huijian.city;

/**
 * The hidden character of a firm, from which all its facts are drawn: this is what a good score should find. Shares and rates
 * were set so that by the direct rules of rulebook 4.1 some 1 to 3 % stand at D and 5 to 10 % at C, and that another 20 to
 * 30 % carry an adverse mark of the last three years.
 */
enum Conduct {
    GOOD("守法", 690, 0.4),
    CARELESS("疏忽", 222, 1.6),
    POOR("屡犯", 69, 5.0),
    GRAVE("严重", 19, 11.0);

    private final String label;
    private final int share;
    private final double eagerness;

    Conduct(String label, int share, double eagerness) {
        this.label = label;
        this.share = share;
        this.eagerness = eagerness;
    }

    static Conduct pick(Dice dice) {
        return values()[dice.weighted(GOOD.share, CARELESS.share, POOR.share, GRAVE.share)];
    }

    /** One of four values, the one that belongs to this conduct. */
    double of(double good, double careless, double poor, double grave) {
        return switch (this) {
            case GOOD -> good;
            case CARELESS -> careless;
            case POOR -> poor;
            case GRAVE -> grave;
        };
    }

    /** How much likelier than the average firm it does wrong. */
    double eagerness() {
        return eagerness;
    }

    String label() {
        return label;
    }
}
