package io.github.hissa.reason;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.ClassDivision.Component;
import io.github.hissa.allocation.Level;
import java.util.Set;

/** Which sentence tells the level of a rule, by the kind of the level and the side of the half-claims. */
final class LevelSentences {

    private static final Set<ClaimsRule> IN_HALVES = Set.of(
            ClaimsRule.talmud(), ClaimsRule.reverseTalmud(), ClaimsRule.piniles(), ClaimsRule.constrainedEgalitarian());

    private static final Set<ClaimsRule> WHOLE = Set.of(
            ClaimsRule.proportional(), ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses());

    private LevelSentences() {}

    /** Tells whether the awards of a rule follow a level. */
    static boolean hasLevel(ClaimsRule rule) {
        return IN_HALVES.contains(rule) || WHOLE.contains(rule);
    }

    /** Tells whether the rule of a component changes sides at half the claims. */
    static boolean knows(Component component) {
        return IN_HALVES.contains(component.rule());
    }

    /** Returns the code of the sentence that tells a level. */
    static String codeOf(Component component, Level level, boolean isWeighted) {
        String code = switch (level.getKind()) {
            case FACTOR -> "level-part";
            case AWARD -> knows(component)
                    ? component.isAboveHalves() ? "level-award-from-half" : "level-award-up-to-half"
                    : "level-award";
            case LOSS -> knows(component) ? "level-loss-down-to-half" : "level-loss";
            case ABOVE_HALF -> "level-half-and-more";
            case BELOW_HALF -> "level-half-and-less";
        };
        return isWeighted ? code + "-weighted" : code;
    }
}
