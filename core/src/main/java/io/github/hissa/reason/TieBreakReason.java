package io.github.hissa.reason;

import io.github.hissa.allocation.TieBreak;
import java.util.Map;

/** Tells by what equals come one before the other: a code that ends with it, and the seed if it is a lottery. */
final class TieBreakReason {

    private TieBreakReason() {}

    static Reason of(String code, TieBreak tieBreak, Map<String, Figure> figures) {
        Reason.Builder reason = Reason.builder();
        reason.putAllFigures(figures);
        switch (tieBreak.getKind()) {
            case DECLARED_ORDER -> reason.code(code + "-by-order");
            case GIVEN_ORDER -> reason.code(code + "-by-given-order");
            case LOTTERY -> {
                reason.code(code + "-by-lottery");
                reason.putFigure("seed", Figure.ofCode(Long.toString(tieBreak.getSeed())));
            }
        }
        return reason.build();
    }
}
