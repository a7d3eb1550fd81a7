package io.github.hissa.allocation;

/** What a pass has given away, and those who may or may not get one of the units that are left. */
record Given(long amount, Found undecided) {

    /** Whether the units end among the undecided. */
    boolean leads(long total) {
        return amount <= total && total <= amount + undecided.size();
    }

    /** With what a later stretch got. */
    Given plus(Given later) {
        return new Given(amount + later.amount, undecided.plus(later.undecided));
    }
}
