package cn.huijian.entity.store;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A name as tokens of one or two neighbouring characters (code points), each at the place of its first character, so that a phrase of pairs is
 * exactly a part of the name. A space parts the name: no pair crosses it.
 */
final class NameTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final int width;
    private int[] characters = {};
    private int at;
    private int last;

    /** @param width 1 or 2 characters in a token */
    NameTokens(int width) {
        this.width = width;
    }

    NameTokens of(String searched) {
        characters = searched.codePoints().toArray();
        return this;
    }

    @Override
    public void reset() {
        at = 0;
        last = -1;
    }

    @Override
    public boolean incrementToken() {
        while (at + width <= characters.length) {
            int from = at++;
            if (!parted(from)) {
                clearAttributes();
                for (int i = from; i < from + width; i++) {
                    term.append(Character.toString(characters[i]));
                }
                increment.setPositionIncrement(from - last);
                last = from;
                return true;
            }
        }
        return false;
    }

    private boolean parted(int from) {
        for (int i = from; i < from + width; i++) {
            if (characters[i] == ' ') {
                return true;
            }
        }
        return false;
    }
}
