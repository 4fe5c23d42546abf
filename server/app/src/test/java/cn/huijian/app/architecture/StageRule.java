package cn.huijian.app.architecture;

import java.util.ArrayList;
import java.util.List;

/** Checks arrows between rooms against the stage rule. */
final class StageRule {
    private StageRule() {}

    /** An arrow: code of {@code from} uses code of {@code to}. */
    record Arrow(String from, String to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    /** One sentence for each arrow that points the wrong way, saying what to do instead. */
    static List<String> violations(Iterable<Arrow> arrows) {
        var wrong = new ArrayList<String>();
        for (Arrow arrow : arrows) {
            var from = Stage.of(arrow.from());
            var to = Stage.of(arrow.to());
            if (from.isEmpty() || to.isEmpty()) {
                wrong.add(arrow + ": a room stands in no stage; give it its line in the design and in Stage first");
            } else if (!from.get().mayUse(to.get())) {
                wrong.add(arrow + ": " + from.get() + " must not use " + to.get()
                        + "; let the lower room own an interface or read facts and matters instead");
            } else if (from.get() == Stage.ACTION
                    && to.get() == Stage.ACTION
                    && !arrow.to().equals("lead")) {
                wrong.add(arrow + ": an action room uses none of its own stage but lead; hand the work over as a lead");
            }
        }
        return wrong;
    }
}
