package cn.huijian.city;

/** Who is what: exactly as many of each kind as the scale says, scattered over the indices. */
final class Population {
    private final CityScale scale;
    private final Permutation slots;

    Population(CityScale scale, long seed) {
        this.scale = scale;
        this.slots = new Permutation(scale.total(), seed, "population");
    }

    Kind kind(long index) {
        long slot = slots.apply(index);
        if (slot < scale.enterprises()) {
            return Kind.ENTERPRISE;
        }
        if (slot < scale.enterprises() + (long) scale.individuals()) {
            return Kind.INDIVIDUAL;
        }
        return slot < (long) scale.total() - scale.branches() ? Kind.COOPERATIVE : Kind.BRANCH;
    }

    /** Index of an enterprise of the city, for a branch to belong to. */
    long someEnterprise(Dice dice) {
        return slots.undo(dice.below(scale.enterprises()));
    }
}
