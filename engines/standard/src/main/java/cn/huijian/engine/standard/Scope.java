package cn.huijian.engine.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A 经营范围 taken apart: clauses of items, each with the acts that govern it. An act in front governs what follows (销售：A、B), one at the end
 * what stands before (A、B的制造及销售).
 */
final class Scope {
    private static final Pattern CLAUSES = Pattern.compile("[;。.\n|*]+");
    private static final Pattern ITEMS = Pattern.compile("[,、]");
    private static final Pattern HEADS = Pattern.compile(":");
    private static final int LONGEST_HEAD = 4;

    private final IndustryTerms terms;

    Scope(IndustryTerms terms) {
        this.terms = terms;
    }

    /** One thing that a firm does or deals in; {@code text} without its acts. */
    static final class Item {
        final Set<Act> acts;
        final String text;
        final String whole;
        private final boolean governed;

        Item(Set<Act> acts, String text, String whole, boolean governed) {
            this.acts = acts;
            this.text = text;
            this.whole = whole;
            this.governed = governed;
        }
    }

    private enum Kind {
        HEAD,
        BARE,
        ITEM
    }

    private record Token(Kind kind, Set<Act> lead, Set<Act> trail, String text, String whole) {
        Set<Act> acts() {
            Set<Act> all = copy(lead);
            all.addAll(trail);
            return all;
        }
    }

    List<List<Item>> clauses(String folded) {
        String text = Spellings.withoutBrackets(folded);
        for (var spelling : terms.same.entrySet()) {
            text = text.replace(spelling.getKey(), spelling.getValue());
        }
        for (String phrase : terms.ignore) {
            text = text.replace(phrase, "|");
        }
        List<List<Item>> clauses = new ArrayList<>();
        for (String clause : CLAUSES.split(text, -1)) {
            List<Item> items = items(tokens(clause));
            if (!items.isEmpty()) {
                clauses.add(items);
            }
        }
        return clauses;
    }

    private List<Token> tokens(String clause) {
        List<Token> tokens = new ArrayList<>();
        for (String raw : ITEMS.split(clause, -1)) {
            String[] parts = HEADS.split(raw, -1);
            for (int i = 0; i < parts.length; i++) {
                String part = parts[i].strip();
                Token token = token(part);
                boolean last = i == parts.length - 1;
                if (!last && !token.acts().isEmpty() && token.text().length() <= LONGEST_HEAD) {
                    tokens.add(new Token(Kind.HEAD, token.lead(), token.trail(), "", part));
                } else if (token.kind() == Kind.ITEM || (last && !part.isEmpty())) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    private Token token(String whole) {
        String rest = whole;
        Set<Act> lead = EnumSet.noneOf(Act.class);
        for (int n = terms.anyAct.prefix(rest, 0); n > 0; n = terms.anyAct.prefix(rest, 0)) {
            add(lead, rest.substring(0, n));
            rest = rest.substring(n);
        }
        Set<Act> trail = EnumSet.noneOf(Act.class);
        while (!rest.isEmpty()) {
            int n = terms.anyAct.suffix(rest, rest.length());
            if (n > 0) {
                add(trail, rest.substring(rest.length() - n));
                rest = rest.substring(0, rest.length() - n);
            } else if (rest.endsWith("的")) {
                rest = rest.substring(0, rest.length() - 1);
            } else {
                break;
            }
        }
        return new Token(rest.isEmpty() ? Kind.BARE : Kind.ITEM, lead, trail, rest, whole);
    }

    private void add(Set<Act> acts, String word) {
        @Nullable Act act = terms.actOf.get(word);
        if (act != null && act != Act.NEUTRAL) {
            acts.add(act);
        }
    }

    private static List<Item> items(List<Token> tokens) {
        List<Item> items = new ArrayList<>();
        Set<Act> current = EnumSet.noneOf(Act.class);
        Set<Act> pending = EnumSet.noneOf(Act.class);
        for (int n = 0; n < tokens.size(); n++) {
            Token token = tokens.get(n);
            @Nullable Token next = n + 1 < tokens.size() ? tokens.get(n + 1) : null;
            switch (token.kind()) {
                case HEAD -> {
                    current = union(token.acts(), pending);
                    pending.clear();
                }
                case BARE -> {
                    if (next != null
                            && (next.kind() != Kind.ITEM || !next.lead().isEmpty())) {
                        pending.addAll(token.acts());
                    } else {
                        Set<Act> acts = union(token.acts(), pending);
                        if (!lookBack(items, token, acts, next == null) && next != null) {
                            current = acts;
                        }
                        pending.clear();
                    }
                }
                case ITEM -> {
                    if (!token.lead().isEmpty()) {
                        current = union(token.lead(), pending);
                        pending.clear();
                    }
                    if (current.isEmpty()) {
                        items.stream()
                                .filter(item -> item.acts.isEmpty())
                                .forEach(item -> item.acts.addAll(token.trail()));
                    }
                    items.add(new Item(union(current, token.trail()), token.text(), token.whole(), !current.isEmpty()));
                }
            }
        }
        return items;
    }

    /** Acts without a thing: they govern the ungoverned items before them, at the end of a clause any. Whether there were such. */
    private static boolean lookBack(List<Item> items, Token token, Set<Act> acts, boolean end) {
        List<Item> open = items.stream().filter(item -> !item.governed).toList();
        if (!open.isEmpty()) {
            open.forEach(item -> item.acts.addAll(acts));
            if (end && items.getLast().governed) {
                items.getLast().acts.addAll(token.acts());
            }
            return true;
        }
        if (end) {
            items.forEach(item -> item.acts.addAll(acts));
        }
        return false;
    }

    private static Set<Act> union(Set<Act> one, Set<Act> other) {
        Set<Act> all = copy(one);
        all.addAll(other);
        return all;
    }

    private static Set<Act> copy(Set<Act> acts) {
        Set<Act> all = EnumSet.noneOf(Act.class);
        all.addAll(acts);
        return all;
    }
}
