package io.github.hissa.partnership.review;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.territory.Territory;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the places, partners and programme of an agreement belong to the council's territory: lie in it, or it lies in
 * them, as a province lies in its region. What has no known territory is left alone.
 */
final class TerritoryReview {

    private final Agreement agreement;
    private final Optional<Territory> home;
    private final Findings findings;

    TerritoryReview(Agreement agreement, Party council, Findings findings) {
        this.agreement = agreement;
        this.home = council.getTerritory();
        this.findings = findings;
    }

    void run() {
        agreement.getTerritories().forEach(place -> check(place.getCode(), place));
        agreement.getProgramme().ifPresent(programme ->
                programme.getTerritory().ifPresent(place -> check(programme.getCode(), place)));
        agreement.parties().forEach(party -> party.getTerritory().ifPresent(place -> check(party.getCode(), place)));
    }

    private void check(String what, Territory place) {
        if (home.isPresent() && !place.isWithin(home.get()) && !home.get().isWithin(place)) {
            Territory council = home.get();
            findings.add(
                    FindingKind.OUTSIDE_TERRITORY,
                    Optional.empty(),
                    Map.of("what", what, "place", place.getCode(), "council", council.getCode()),
                    language -> new Object[] {
                        what, place.getName().get(language), council.getName().get(language)
                    });
        }
    }
}
