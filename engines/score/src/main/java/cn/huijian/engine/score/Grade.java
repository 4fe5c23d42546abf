package cn.huijian.engine.score;

import java.util.Optional;

/** 信用风险分类 A to D, and 未评; the order of the constants is from low to high risk. */
public enum Grade {
    A,
    B,
    C,
    D,
    /** Too little is known to rate. */
    UNRATED;

    /** The grade of greater risk of the two; both rated. */
    Grade worst(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Optional<Grade> better() {
        return switch (this) {
            case B -> Optional.of(A);
            case C -> Optional.of(B);
            case D -> Optional.of(C);
            case A, UNRATED -> Optional.empty();
        };
    }

    Optional<Grade> worse() {
        return switch (this) {
            case A -> Optional.of(B);
            case B -> Optional.of(C);
            case C -> Optional.of(D);
            case D, UNRATED -> Optional.empty();
        };
    }
}
