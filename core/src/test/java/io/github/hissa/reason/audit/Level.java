package io.github.hissa.reason.audit;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.Reason;

/** What the sentences about a common level give to an application, before its bounds. */
final class Level {

    private static final Fraction HALF = Fraction.of(1, 2);

    private Level() {}

    static Fraction award(Reason reason, Fraction requested, Fraction weight) {
        Fraction level = Figures.number(reason, "level");
        Fraction half = requested.times(HALF);
        return switch (reason.getCode()) {
            case "level-part" -> requested.times(level);
            case "level-part-weighted" -> requested.times(weight).times(level);
            case "level-award" -> level;
            case "level-award-weighted" -> weight.times(level);
            case "level-loss" -> requested.minus(level);
            case "level-loss-weighted" -> requested.minus(weight.times(level));
            case "level-award-up-to-half" -> level.min(half);
            case "level-award-up-to-half-weighted" -> weight.times(level).min(half);
            case "level-award-from-half" -> level.max(half);
            case "level-loss-down-to-half" -> requested.minus(level).max(half);
            case "level-loss-down-to-half-weighted" -> requested.minus(weight.times(level)).max(half);
            case "level-half-and-more" -> half.plus(level);
            case "level-half-and-less" -> half.minus(level);
            default -> throw new IllegalStateException("unknown level: " + reason);
        };
    }
}
