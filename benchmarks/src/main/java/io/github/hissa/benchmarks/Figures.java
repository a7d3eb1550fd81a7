package io.github.hissa.benchmarks;

/** Ten figures of an applicant as a rule engine takes them: a bean, on which a rule that is not met leaves its mark. */
public final class Figures {

    private final long[] figures;
    private boolean failed;

    /** The figures, in their order. */
    public Figures(long... figures) {
        this.figures = figures;
    }

    /** Forgets what rules said. */
    public void reset() {
        failed = false;
    }

    /** Says that a rule is not met. */
    public void fail() {
        failed = true;
    }

    /** Tells whether no rule said that it is not met. */
    public boolean isEligible() {
        return !failed;
    }

    /** Returns the figure. */
    public long getFigure0() {
        return figures[0];
    }

    /** Returns the figure. */
    public long getFigure1() {
        return figures[1];
    }

    /** Returns the figure. */
    public long getFigure2() {
        return figures[2];
    }

    /** Returns the figure. */
    public long getFigure3() {
        return figures[3];
    }

    /** Returns the figure. */
    public long getFigure4() {
        return figures[4];
    }

    /** Returns the figure. */
    public long getFigure5() {
        return figures[5];
    }

    /** Returns the figure. */
    public long getFigure6() {
        return figures[6];
    }

    /** Returns the figure. */
    public long getFigure7() {
        return figures[7];
    }

    /** Returns the figure. */
    public long getFigure8() {
        return figures[8];
    }

    /** Returns the figure. */
    public long getFigure9() {
        return figures[9];
    }
}
