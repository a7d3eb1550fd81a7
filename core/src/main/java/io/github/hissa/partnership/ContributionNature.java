package io.github.hissa.partnership;

/** What a contribution consists of. */
public enum ContributionNature {
    /** Money that need not come back. */
    CASH,
    /** Money that must come back. */
    LOAN,
    /** Land or buildings. */
    LAND,
    /** The work of staff whom the party pays. */
    STAFF,
    /** Vehicles, machines, furniture. */
    EQUIPMENT,
    /** Studies and plans. */
    STUDIES,
    /** Training and accompaniment. */
    TRAINING,
    /** Unpaid work. */
    VOLUNTEER_WORK,
    /** Another service or thing of value. */
    OTHER_IN_KIND,
    /** Moral support (دعم معنوي): patronage and advocacy, which has no price and counts as nothing in every sum. */
    MORAL;

    /** Tells whether it is neither money nor moral support, so that somebody had to value it. */
    public boolean isInKind() {
        return switch (this) {
            case CASH, LOAN, MORAL -> false;
            case LAND, STAFF, EQUIPMENT, STUDIES, TRAINING, VOLUNTEER_WORK, OTHER_IN_KIND -> true;
        };
    }
}
