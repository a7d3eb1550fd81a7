package io.github.hissa.partnership;

import io.github.hissa.money.StatedAmount;
import io.github.hissa.party.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        String who = "agreement " + agreement.getReference();
        Optional<Money> first = amounts(agreement).findFirst();
        amounts(agreement)
                .filter(amount -> !amount.isSameCurrency(first.orElseThrow()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            who + " has two currencies: " + first.orElseThrow() + " and " + other);
                });
        Set<String> listed = new HashSet<>();
        for (Participation one : agreement.getParticipations()) {
            if (!listed.add(one.getParty().getCode())) {
                throw new IllegalArgumentException(who + " lists the party " + one.getParty().getCode() + " twice");
            }
        }
        Set<String> numbers = new HashSet<>();
        for (Amendment amendment : agreement.getAmendments()) {
            if (!numbers.add(amendment.getNumber())) {
                throw new IllegalArgumentException(who + " has two amendments " + amendment.getNumber());
            }
        }
        if (agreement.getStartsOn().isPresent() && agreement.getEndsOn().isPresent()) {
            LocalDate start = agreement.getStartsOn().get();
            LocalDate end = agreement.getEndsOn().get();
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(who + " ends on " + end + ", before it starts on " + start);
            }
        }
        if (!agreement.getAmendments().isEmpty()) {
            agreement.current(); // each amendment can be applied, so that no later question finds one that cannot
        }
    }
}
