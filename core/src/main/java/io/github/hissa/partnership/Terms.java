package io.github.hissa.partnership;

import io.github.hissa.money.StatedAmount;
import io.github.hissa.money.StatedSum;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the terms of an agreement hold, and what they can never hold. */
final class Terms {

    private Terms() {}

    static List<Party> parties(Agreement agreement) {
        Map<String, Party> byCode = new LinkedHashMap<>();
        agreement.getParticipations().forEach(one ->
                byCode.putIfAbsent(one.getParty().getCode(), one.getParty()));
        agreement.getContributions().forEach(one ->
                byCode.putIfAbsent(one.getParty().getCode(), one.getParty()));
        return new ArrayList<>(byCode.values());
    }

    /** Every figure that is stated, those of the amendments included. */
    static Stream<Money> amounts(Agreement agreement) {
        Stream<StatedAmount> first = Stream.concat(
                agreement.getAnnounced().stream(), agreement.getContributions().stream().map(Contribution::getAmount));
        Stream<StatedAmount> later = agreement.getAmendments().stream().flatMap(Terms::amended);
        return Stream.concat(first, later).map(StatedAmount::find).flatMap(Optional::stream);
    }

    private static Stream<StatedAmount> amended(Amendment amendment) {
        return Stream.concat(
                amendment.getAnnounced().stream(), amendment.getContributions().stream().map(Contribution::getAmount));
    }

    static void require(Agreement agreement) {
        Refusals refusals = new Refusals();
        agreement.currency().ifPresent(currency -> checkCurrency(agreement, currency, refusals));
        refusals.unique(
                "participations",
                agreement.getParticipations().stream().map(one -> one.getParty().getCode()).toList());
        refusals.unique(
                "amendments", agreement.getAmendments().stream().map(Amendment::getNumber).toList());
        refusals.order("endsOn", agreement.getStartsOn(), agreement.getEndsOn());
        if (refusals.isEmpty() && !agreement.getAmendments().isEmpty()) {
            try {
                agreement.current(); // each amendment can be applied, so that no later question finds one that cannot
            } catch (HissaException refused) {
                refusals.addAll("", refused.getRefusals());
            }
        }
        refusals.refuse(agreement);
    }

    private static void checkCurrency(Agreement agreement, CurrencyUnit currency, Refusals refusals) {
        checkCurrency("announced", agreement.getAnnounced(), currency, refusals);
        checkCurrency("contributions", agreement.getContributions(), currency, refusals);
        for (int i = 0; i < agreement.getAmendments().size(); i++) {
            Amendment amendment = agreement.getAmendments().get(i);
            String path = "amendments[" + i + "]";
            checkCurrency(Refusal.join(path, "announced"), amendment.getAnnounced(), currency, refusals);
            checkCurrency(Refusal.join(path, "contributions"), amendment.getContributions(), currency, refusals);
        }
    }

    private static void checkCurrency(
            String path, List<Contribution> contributions, CurrencyUnit currency, Refusals refusals) {
        for (int i = 0; i < contributions.size(); i++) {
            Optional<StatedAmount> amount = Optional.of(contributions.get(i).getAmount());
            checkCurrency(path + "[" + i + "].amount", amount, currency, refusals);
        }
    }

    private static void checkCurrency(
            String path, Optional<StatedAmount> amount, CurrencyUnit currency, Refusals refusals) {
        amount.flatMap(StatedAmount::find).ifPresent(figure -> refusals.currency(path, figure, currency));
    }

    /** What contributions add up to, which may be more than an amount can be. */
    static StatedAmount total(StatedSum contributions) {
        if (contributions.getUndisclosed() == 0) {
            Refusals refusals = new Refusals();
            contributions.getStated().ifPresent(sum -> refusals.amount("contributions", sum));
            refusals.refuseStep();
        }
        return contributions.toAmount();
    }
}
