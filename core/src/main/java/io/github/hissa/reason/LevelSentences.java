package io.github.hissa.reason;

import io.github.hissa.allocation.ClassDivision.Component;
import io.github.hissa.allocation.Level;

/** Which sentence tells the level of a rule, by the kind of the level and the side of the half-claims. */
final class LevelSentences {

    private LevelSentences() {}

    /** Returns the code of the sentence that tells a level. */
    static String codeOf(Component component, Level level, boolean isWeighted) {
        String code = switch (level.getKind()) {
            case FACTOR -> "level-part";
            case AWARD -> component.rule().isInHalves()
                    ? component.isAboveHalves() ? "level-award-from-half" : "level-award-up-to-half"
                    : "level-award";
            case LOSS -> component.rule().isInHalves() ? "level-loss-down-to-half" : "level-loss";
            case ABOVE_HALF -> "level-half-and-more";
            case BELOW_HALF -> "level-half-and-less";
        };
        return isWeighted ? code + "-weighted" : code;
    }
}
