package cn.huijian.app.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words after a verb: operands, {@code --name value} options and flags. */
record Arguments(List<String> operands, Map<String, String> options, Set<String> flags) {
    private static final Set<String> FLAGS = Set.of("--json");

    /** @throws Misuse if an option is not known or lacks its value */
    static Arguments parse(List<String> words, Set<String> known) {
        var operands = new ArrayList<String>();
        var options = new TreeMap<String, String>();
        var flags = new java.util.TreeSet<String>();
        var left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (known.contains(word)) {
                if (!left.hasNext()) {
                    throw new Misuse(word + " 后面缺少值");
                }
                options.put(word, left.next());
            } else if (word.startsWith("--")) {
                throw new Misuse("不认识参数 " + word);
            } else {
                operands.add(word);
            }
        }
        return new Arguments(operands, options, flags);
    }

    String operand(String what) {
        if (operands.size() != 1) {
            throw new Misuse("需要且只需要一个参数：" + what);
        }
        return operands.getFirst();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Path dataFolder() {
        return Path.of(options.getOrDefault("--data", "data")).toAbsolutePath().normalize();
    }

    boolean json() {
        return flags.contains("--json");
    }

    /** Wrong use of a verb: exit code 2. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misuse(String sentence) {
            super(sentence);
        }
    }
}
