package io.github.hissa.portfolio;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the codes of parties, sectors and territories stand for among agreements: a party is of one kind, a sector or
 * territory lies within one other, or its money would be in two lines or in none.
 */
final class Identities {

    /**
     * What a code was first said to stand for.
     *
     * @param what the kind of a party, or the code of the wider sector or territory; empty where there is none
     * @param agreement which says so; empty for the council itself
     */
    private record Meaning(String what, String agreement) {}

    private final Party council;
    private final Map<String, Meaning> parties = new HashMap<>();
    private final Map<String, Meaning> sectors = new HashMap<>();
    private final Map<String, Meaning> territories = new HashMap<>();

    /** Those of a council's agreements, none of them known yet. */
    Identities(Party council) {
        this.council = council;
        parties.put(council.getCode(), new Meaning(PortfolioDimension.kindCode(council), ""));
    }

    Party council() {
        return council;
    }

    /**
     * Takes in what an agreement says, or nothing of it where a code would stand for two things.
     *
     * @param agreement as it stands with all its amendments
     * @return why it is refused, by the paths of the agreement; empty if it is taken in
     */
    List<Refusal> add(Agreement agreement) {
        Intake intake = new Intake(agreement.getReference());
        for (int i = 0; i < agreement.getParticipations().size(); i++) {
            intake.party("participations[" + i + "].party", agreement.getParticipations().get(i).getParty());
        }
        for (int i = 0; i < agreement.getContributions().size(); i++) {
            intake.party("contributions[" + i + "].party", agreement.getContributions().get(i).getParty());
        }
        String path = "sector";
        for (Optional<Sector> at = agreement.getSector(); at.isPresent(); at = at.get().getParent()) {
            intake.add(sectors, path, at.get().getCode(), at.get().getParent().map(Sector::getCode).orElse(""));
            path += ".parent";
        }
        for (int i = 0; i < agreement.getTerritories().size(); i++) {
            path = "territories[" + i + "]";
            Optional<Territory> at = Optional.of(agreement.getTerritories().get(i));
            for (; at.isPresent(); at = at.get().getParent()) {
                intake.add(
                        territories, path, at.get().getCode(), at.get().getParent().map(Territory::getCode).orElse(""));
                path += ".parent";
            }
        }
        if (!intake.refused.isEmpty()) {
            intake.undo.forEach(Runnable::run);
        }
        return intake.refused;
    }

    /**
     * Takes in what others know.
     *
     * @return why that is refused; empty if it is taken in
     */
    List<Refusal> add(Identities others) {
        Intake intake = new Intake("");
        others.parties.forEach((code, meaning) -> intake.add(parties, "", code, meaning));
        others.sectors.forEach((code, meaning) -> intake.add(sectors, "", code, meaning));
        others.territories.forEach((code, meaning) -> intake.add(territories, "", code, meaning));
        return intake.refused;
    }

    /** What is taken in at once, and how it is given back. */
    private final class Intake {

        private final String agreement;
        private final List<Runnable> undo = new ArrayList<>(0);
        private final List<Refusal> refused = new ArrayList<>(0);

        Intake(String agreement) {
            this.agreement = agreement;
        }

        void party(String path, Party party) {
            add(parties, path, party.getCode(), PortfolioDimension.kindCode(party));
        }

        void add(Map<String, Meaning> known, String path, String code, String what) {
            Meaning there = known.get(code);
            if (there == null || !there.what.equals(what)) {
                add(known, path, code, new Meaning(what, agreement));
            }
        }

        void add(Map<String, Meaning> known, String path, String code, Meaning meaning) {
            Meaning there = known.putIfAbsent(code, meaning);
            if (there == null) {
                undo.add(() -> known.remove(code));
            } else if (!there.what.equals(meaning.what)) {
                refused.add(known == parties
                        ? twoKinds(path, code, there, meaning)
                        : twoPlaces(path, code, there, meaning));
            }
        }

        private Refusal twoKinds(String path, String code, Meaning there, Meaning here) {
            Map<String, Figure> figures = new HashMap<>();
            figures.put("party", Figure.ofCode(code));
            figures.put("first", Figure.ofCode(there.what));
            figures.put("second", Figure.ofCode(here.what));
            figures.put("agreement", Figure.ofCode(here.agreement));
            if (there.agreement.isEmpty()) {
                return Refusal.of(path, "council-of-two-kinds", figures);
            }
            figures.put("before", Figure.ofCode(there.agreement));
            return Refusal.of(path, "party-of-two-kinds", figures);
        }

        private Refusal twoPlaces(String path, String code, Meaning there, Meaning here) {
            Map<String, Figure> figures = new HashMap<>();
            figures.put("part", Figure.ofCode(code));
            figures.put("before", Figure.ofCode(there.agreement));
            figures.put("agreement", Figure.ofCode(here.agreement));
            if (there.what.isEmpty() || here.what.isEmpty()) {
                figures.put("whole", Figure.ofCode(there.what + here.what));
                return Refusal.of(path, there.what.isEmpty() ? "part-after-whole" : "whole-after-part", figures);
            }
            figures.put("first", Figure.ofCode(there.what));
            figures.put("second", Figure.ofCode(here.what));
            return Refusal.of(path, "part-of-two", figures);
        }
    }
}
