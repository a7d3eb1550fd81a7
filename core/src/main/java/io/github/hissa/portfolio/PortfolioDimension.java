package io.github.hissa.portfolio;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what a portfolio is broken down.
 *
 * <p>An agreement counts once, with its whole envelope, in every line that it belongs to: several territories, parties or
 * kinds of parties make the lines of these dimensions overlap, so that they do not add up to the total.
 */
public enum PortfolioDimension {
    /** The sector and every wider one that it belongs to. */
    SECTOR {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            List<LineKey> keys = new ArrayList<>(2);
            for (Optional<Sector> at = figures.agreement().getSector(); at.isPresent(); at = at.get().getParent()) {
                Sector sector = at.get();
                keys.add(new LineKey(sector.getCode(), sector.getName(), parent(sector)));
            }
            return keys;
        }

        private String parent(Sector sector) {
            return sector.getParent().map(Sector::getCode).orElse("");
        }
    },
    /** The territories and every larger one that they belong to. */
    TERRITORY {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            List<LineKey> keys = new ArrayList<>(3);
            for (Territory territory : figures.agreement().getTerritories()) {
                for (Optional<Territory> at = Optional.of(territory); at.isPresent(); at = at.get().getParent()) {
                    Territory place = at.get();
                    LineKey.addOnce(keys, new LineKey(
                            place.getCode(), place.getName(), place.getParent().map(Territory::getCode).orElse("")));
                }
            }
            return keys;
        }
    },
    /** The year of the signature, else of the first stage, else of the first day; agreements without any are left out. */
    YEAR {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            return dayOf(figures.agreement())
                    .map(day -> List.of(new LineKey(Integer.toString(day.getYear()), null, "")))
                    .orElse(List.of());
        }
    },
    /** The parties. */
    PARTY {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            return parties(figures.parties());
        }
    },
    /** The kinds of the parties. */
    PARTY_KIND {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            List<LineKey> keys = new ArrayList<>(4);
            for (Party party : figures.parties()) {
                LineKey.addOnce(keys, new LineKey(kindCode(party), null, ""));
            }
            return keys;
        }
    },
    /** The parties whom the agreement is for. */
    BENEFICIARY {
        @Override
        List<LineKey> keysOf(AgreementFigures figures) {
            return figures.beneficiaries();
        }
    };

    /** Returns the codes of the lines that an agreement belongs to. */
    public Set<String> codesOf(Agreement agreement) {
        Set<String> codes = new TreeSet<>();
        keysOf(new AgreementFigures(current(agreement))).forEach(key -> codes.add(key.code()));
        return Collections.unmodifiableSet(codes);
    }

    private static Agreement current(Agreement agreement) {
        return agreement.getAmendments().isEmpty() ? agreement : agreement.current();
    }

    /** Whether the contributions of a line's amounts are those of its own parties. */
    boolean isOfParties() {
        return this == PARTY || this == PARTY_KIND;
    }

    /** The lines that an agreement belongs to, each once. */
    abstract List<LineKey> keysOf(AgreementFigures figures);

    /** The code of a party's line in {@link #PARTY_KIND}: its kind in lower case with hyphens. */
    static String kindCode(Party party) {
        return KindCodes.CODES.get(party.getKind());
    }

    /** Spelled out once: every party of every agreement asks for one. */
    private static final class KindCodes {

        private static final Map<PartyKind, String> CODES = new EnumMap<>(PartyKind.class);

        static {
            for (PartyKind kind : PartyKind.values()) {
                CODES.put(kind, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }

    private static Optional<LocalDate> dayOf(Agreement agreement) {
        return agreement.reachedOn(AgreementStage.SIGNED)
                .or(() -> agreement.getMilestones().stream().findFirst().map(milestone -> milestone.getOn()))
                .or(agreement::getStartsOn);
    }

    /** A line for each party. */
    static List<LineKey> parties(List<Party> parties) {
        List<LineKey> keys = new ArrayList<>(parties.size());
        for (Party party : parties) {
            keys.add(new LineKey(party.getCode(), party.getName(), ""));
        }
        return keys;
    }
}
