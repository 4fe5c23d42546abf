package cn.huijian.lineage.model;

import java.util.List;

/** What stands one step from a thing. {@code more} tells that there is more than the links say. */
public record Reach(List<Link> links, boolean more) {
    public static final Reach NOTHING = new Reach(List.of(), false);

    public Reach {
        links = List.copyOf(links);
    }

    /** A step, with what it means: which rule, how many fields. */
    public record Link(NodeRef to, String label) {}

    /** At most so many of the links. */
    public static Reach of(List<Link> links, int most) {
        return links.size() > most ? new Reach(links.subList(0, most), true) : new Reach(links, false);
    }
}
