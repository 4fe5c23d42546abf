package cn.huijian.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients at once, each asking for the next address as soon as it has its answer. */
final class ClientLoad {
    static final int CLIENTS = 4;

    private final Http http;

    ClientLoad(Http http) {
        this.http = http;
    }

    /** An answer, measured from sending to the last byte. {@code at} is the place of its address. */
    record Answered(int at, double milliseconds, String text) {}

    /** The answers to all addresses, in the order in which they came. */
    List<Answered> ask(List<String> paths) throws Exception {
        List<Answered> answers = Collections.synchronizedList(new ArrayList<>());
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Integer>> loops = Collections.nCopies(CLIENTS, () -> {
                int done = 0;
                for (int i = next.getAndIncrement(); i < paths.size(); i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    String text = http.getText(paths.get(i));
                    answers.add(new Answered(i, (System.nanoTime() - start) / 1e6, text));
                    done++;
                }
                return done;
            });
            for (var loop : clients.invokeAll(loops)) {
                loop.get();
            }
        }
        return List.copyOf(answers);
    }

    static Latencies latencies(List<Answered> answers) {
        return new Latencies(answers.stream().map(Answered::milliseconds).toList());
    }
}
