package io.github.hissa.portfolio;

/**
 * What the council brings to one agreement.
 *
 * @param isStated whether all of its contributions are stated
 * @param amount what is stated, in minor units
 * @param isComparable whether it is a share of the envelope: all of it is stated, and the parts do not exceed the whole
 */
record CouncilPart(boolean isStated, long amount, boolean isComparable) {

    static CouncilPart of(String council, AgreementFigures figures) {
        boolean stated = figures.isStated(council);
        return new CouncilPart(stated, figures.contributedBy(council), stated && !figures.exceeds());
    }
}
