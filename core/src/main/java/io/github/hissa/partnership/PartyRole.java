package io.github.hissa.partnership;

/** What a party does in an agreement; a party may have several roles, and a role several parties. */
public enum PartyRole {
    /** Leads the partnership and answers for it. */
    LEAD,
    /** Brings money or anything of value; every contributor is one, stated or not. */
    FUNDER,
    /** Owns the project (صاحب المشروع, maître d'ouvrage). */
    PROJECT_OWNER,
    /** Acts as the owner on the owner's behalf (maître d'ouvrage délégué). */
    DELEGATED_OWNER,
    /** Carries the work out: an executing agency or operator. */
    EXECUTOR,
    /** Gives a place, or employs the people, where the work is done. */
    HOST,
    /** Runs and maintains the finished facility. */
    FACILITY_MANAGER,
    /** Is who the agreement is for. */
    BENEFICIARY,
    /** Brings the land. */
    LAND_PROVIDER,
    /** Signs as the supervising authority or as a witness. */
    SUPERVISOR
}
