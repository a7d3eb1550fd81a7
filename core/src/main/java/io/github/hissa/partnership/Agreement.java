package io.github.hissa.partnership;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.money.StatedSum;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A partnership agreement (اتفاقية شراكة): who brings what to a common object, and how far it has come.
 *
 * <p>The terms are those of the signature; {@link #getAmendments()} change them from their days on, and
 * {@link #asOf(LocalDate)} tells how the agreement stood on any day. Two parties are the same where their codes are.
 *
 * <p>Consistent when the envelope that is announced is what the contributions add up to, as far as both are known; every
 * stage can follow the one before, on no earlier day; and no amendment is earlier than the signature.
 */
@Consistent
@Value.Immutable
public interface Agreement {

    /** The reference, unique in the council. */
    @NotBlank
    String getReference();

    /** The title. */
    LocalizedText getTitle();

    /** The object, at more length than the title. */
    Optional<LocalizedText> getObject();

    /** The field of work. */
    Optional<@Valid Sector> getSector();

    /** The programme that it belongs to. */
    Optional<@Valid Programme> getProgramme();

    /** The places that it is for. */
    List<@Valid Territory> getTerritories();

    /** The parties and their roles; whoever contributes is a party and a funder even if not listed here. */
    List<@Valid Participation> getParticipations();

    /** Who brings what. */
    @Required
    List<@Valid Contribution> getContributions();

    /** The envelope (الغلاف المالي) as the document announces it, which may differ from what the parts add up to. */
    Optional<StatedAmount> getAnnounced();

    /** The first day. */
    Optional<LocalDate> getStartsOn();

    /** The last day. */
    Optional<LocalDate> getEndsOn();

    /** The articles. */
    List<@Valid Clause> getClauses();

    /** The budget or special account that carries it, as the council's own nomenclature writes it. */
    Optional<LocalizedText> getSupportingBudget();

    /** The stages that it has reached, in the order of time. */
    List<@Valid Milestone> getMilestones();

    /** The amendments, in the order of time. */
    List<@Valid Amendment> getAmendments();

    /** Returns the parties: those listed, then those who only contribute. */
    default List<Party> parties() {
        return Terms.parties(this);
    }

    /** Returns the party with this code. */
    default Optional<Party> findParty(String code) {
        return parties().stream().filter(party -> party.getCode().equals(code)).findFirst();
    }

    /** Returns the roles of a party, that of a funder included if it contributes; none for others. */
    default SortedSet<PartyRole> rolesOf(Party party) {
        SortedSet<PartyRole> roles = new TreeSet<>();
        getParticipations().stream()
                .filter(one -> one.getParty().getCode().equals(party.getCode()))
                .forEach(one -> roles.addAll(one.getRoles()));
        if (!contributionsOf(party).isEmpty()) {
            roles.add(PartyRole.FUNDER);
        }
        return roles;
    }

    /** Returns the parties in a role, in the order of {@link #parties()}. */
    default List<Party> partiesAs(PartyRole role) {
        if (role == PartyRole.FUNDER) { // which contributors are without being listed
            return parties().stream().filter(party -> rolesOf(party).contains(role)).toList();
        }
        return getParticipations().stream()
                .filter(one -> one.getRoles().contains(role))
                .map(Participation::getParty)
                .toList();
    }

    /** Returns what a party brings. */
    default List<Contribution> contributionsOf(Party party) {
        return getContributions().stream()
                .filter(one -> one.getParty().getCode().equals(party.getCode()))
                .toList();
    }

    /** Returns the currency of the amounts; nothing where none is stated. */
    default Optional<CurrencyUnit> currency() {
        return Terms.amounts(this).findFirst().map(Money::getCurrencyUnit);
    }

    /** Returns what all contributions add up to. */
    default StatedSum contributed() {
        return StatedSum.of(getContributions().stream().map(Contribution::getAmount).toList());
    }

    /** Returns what the contributions of one party add up to. */
    default StatedSum contributedBy(Party party) {
        return StatedSum.of(contributionsOf(party).stream().map(Contribution::getAmount).toList());
    }

    /** Returns what the contributions that are meant for one budget line add up to. */
    default StatedSum contributedTo(String budgetLine) {
        return StatedSum.of(getContributions().stream()
                .filter(one -> one.getBudgetLine().filter(budgetLine::equals).isPresent())
                .map(Contribution::getAmount)
                .toList());
    }

    /**
     * Returns the envelope: as announced with a figure, else what the contributions add up to.
     *
     * @throws RefusedStepException if that does not fit 64 bits of minor units
     */
    default StatedAmount envelope() {
        return getAnnounced()
                .filter(announced -> announced.find().isPresent())
                .orElseGet(() -> Terms.total(contributed()));
    }

    /**
     * Returns the exact share of the envelope that a party brings; zero for those who bring nothing.
     *
     * @throws RefusedStepException if the party's contribution or the envelope is undisclosed or does not fit 64 bits
     *     of minor units, or the envelope is zero
     */
    default Share shareOf(Party party) {
        return findShareOf(party).orElseThrow(() -> RefusedStepException.of(
                "contributions",
                "share-unknown",
                Map.of("party", Figure.ofCode(party.getCode()), "agreement", Figure.ofCode(getReference()))));
    }

    /**
     * Returns the share of the envelope that a party brings; nothing where it cannot be told.
     *
     * @throws RefusedStepException if its contribution or the envelope does not fit 64 bits of minor units
     */
    default Optional<Share> findShareOf(Party party) {
        if (contributionsOf(party).isEmpty()) {
            return Optional.of(Share.ZERO);
        }
        Optional<Money> part = Terms.total(contributedBy(party)).find();
        return part.flatMap(amount ->
                envelope().find().filter(Money::isPositive).map(whole -> Share.of(amount, whole)));
    }

    /** Returns the stage that it has reached. */
    default AgreementStage stage() {
        return getMilestones().isEmpty()
                ? AgreementStage.DRAFT
                : getMilestones().get(getMilestones().size() - 1).getStage();
    }

    /** Returns the stage that it had reached on a day. */
    default AgreementStage stageOn(LocalDate day) {
        return asOf(day).stage();
    }

    /** Returns the last day on which it reached a stage. */
    default Optional<LocalDate> reachedOn(AgreementStage stage) {
        return getMilestones().stream()
                .filter(milestone -> milestone.getStage() == stage)
                .map(Milestone::getOn)
                .reduce((earlier, later) -> later);
    }

    /**
     * The agreement with one more stage reached.
     *
     * @throws RefusedStepException if the lifecycle does not allow that stage now, or the day is before the last
     */
    default Agreement reach(Milestone milestone, Lifecycle lifecycle) {
        return Steps.reach(this, milestone, lifecycle);
    }

    /**
     * The agreement with one more amendment.
     *
     * @throws RefusedStepException if the agreement was not signed by that day, the number is taken, an amendment is
     *     later, or the terms would be some that no agreement can have
     */
    default Agreement amend(Amendment amendment) {
        return Steps.amend(this, amendment);
    }

    /** The agreement as signed: its first terms, without amendments. */
    default Agreement asSigned() {
        return builder().from(this).amendments(List.of()).build();
    }

    /**
     * The agreement as it stood at the end of a day: amended by what held by then, in the stage that it had reached. The
     * amendments are in its terms, and it has none left.
     */
    default Agreement asOf(LocalDate day) {
        return Steps.asOf(this, day);
    }

    /** The agreement as it stands with all its amendments. */
    default Agreement current() {
        return asOf(LocalDate.MAX);
    }

    /**
     * All amounts are in one currency, no party is listed twice, no amendment has another's number or lets somebody
     * withdraw who is no party then, and the last day is never before the first.
     *
     * @throws RefusedValueException where they are not, one is, has or does, or it is; of the amendments the first in
     *     time that cannot be made is told
     */
    @Value.Check
    default void check() {
        Terms.require(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Agreement}. */
    class Builder extends ImmutableAgreement.Builder {
        Builder() {}
    }
}
