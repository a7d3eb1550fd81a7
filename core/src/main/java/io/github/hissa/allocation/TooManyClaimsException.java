package io.github.hissa.allocation;

/** A rule that looks at all groups of claims meets more claims, or more different ones, than it can look at. */
public final class TooManyClaimsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final int claims;
    private final int most;

    TooManyClaimsException(String rule, int claims, int most, String message) {
        super(message);
        this.rule = rule;
        this.claims = claims;
        this.most = most;
    }

    /** Returns the code of the rule. */
    public String getRule() {
        return rule;
    }

    /** Returns how many claims above zero there are. */
    public int getClaims() {
        return claims;
    }

    /** Returns how many claims the rule can take at most; fewer if many of them differ. */
    public int getMost() {
        return most;
    }
}
