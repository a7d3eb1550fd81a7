package io.github.hissa.portfolio;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.Participation;
import io.github.hissa.party.Party;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of parties, sectors and territories stand for among agreements: a party is of one kind, a sector or
 * territory lies within one other, or its money would be in two lines or in none.
 */
final class Identities {

    /** What a code was first said to stand for, and where. */
    private record Meaning(String what, String where) {}

    private final Map<String, Meaning> parties = new HashMap<>();
    private final Map<String, Meaning> sectors = new HashMap<>();
    private final Map<String, Meaning> territories = new HashMap<>();
    private final Party council;

    /** Those of a council's agreements, none of them known yet. */
    Identities(Party council) {
        this.council = council;
        parties.put(council.getCode(), new Meaning(kindOf(council), "as the council that they are counted for"));
    }

    Party council() {
        return council;
    }

    /**
     * Takes in what an agreement says, or nothing of it where a code would stand for two things.
     *
     * @param agreement as it stands with all its amendments
     * @return why it is refused, or null
     */
    @Nullable String add(Agreement agreement) {
        String where = "in agreement " + agreement.getReference();
        List<Runnable> undo = new ArrayList<>(0);
        String refused = addAll(agreement, where, undo);
        if (refused != null) {
            undo.forEach(Runnable::run);
        }
        return refused;
    }

    private @Nullable String addAll(Agreement agreement, String where, List<Runnable> undo) {
        for (Participation one : agreement.getParticipations()) {
            String refused = add(parties, "party ", one.getParty().getCode(), kindOf(one.getParty()), where, undo);
            if (refused != null) {
                return refused;
            }
        }
        for (Contribution one : agreement.getContributions()) {
            String refused = add(parties, "party ", one.getParty().getCode(), kindOf(one.getParty()), where, undo);
            if (refused != null) {
                return refused;
            }
        }
        for (Optional<Sector> at = agreement.getSector(); at.isPresent(); at = at.get().getParent()) {
            String wider = at.get().getParent().map(Sector::getCode).orElse("");
            String refused = add(sectors, "sector ", at.get().getCode(), wider, where, undo);
            if (refused != null) {
                return refused;
            }
        }
        for (Territory territory : agreement.getTerritories()) {
            for (Optional<Territory> at = Optional.of(territory); at.isPresent(); at = at.get().getParent()) {
                String larger = at.get().getParent().map(Territory::getCode).orElse("");
                String refused = add(territories, "territory ", at.get().getCode(), larger, where, undo);
                if (refused != null) {
                    return refused;
                }
            }
        }
        return null;
    }

    /**
     * Takes in what others know.
     *
     * @return why it is refused, or null
     */
    @Nullable String add(Identities others) {
        String refused = add(parties, "party ", others.parties);
        if (refused == null) {
            refused = add(sectors, "sector ", others.sectors);
        }
        return refused == null ? add(territories, "territory ", others.territories) : refused;
    }

    private static @Nullable String add(Map<String, Meaning> known, String of, Map<String, Meaning> others) {
        for (Map.Entry<String, Meaning> one : others.entrySet()) {
            Meaning there = known.putIfAbsent(one.getKey(), one.getValue());
            if (there != null && !there.what.equals(one.getValue().what)) {
                return refusal(of, one.getKey(), there, one.getValue());
            }
        }
        return null;
    }

    private static @Nullable String add(
            Map<String, Meaning> known, String of, String code, String what, String where, List<Runnable> undo) {
        Meaning there = known.get(code);
        if (there == null) {
            known.put(code, new Meaning(what, where));
            undo.add(() -> known.remove(code));
            return null;
        }
        return there.what.equals(what) ? null : refusal(of, code, there, new Meaning(what, where));
    }

    private static String refusal(String of, String code, Meaning one, Meaning other) {
        return of + code + " " + told(of, one) + " and " + told(of, other);
    }

    private static String told(String of, Meaning meaning) {
        String what = of.equals("party ")
                ? "is of the kind " + meaning.what
                : meaning.what.isEmpty() ? "lies within no other" : "lies within " + meaning.what;
        return what + " " + meaning.where;
    }

    private static String kindOf(Party party) {
        return PortfolioDimension.kindCode(party);
    }
}
