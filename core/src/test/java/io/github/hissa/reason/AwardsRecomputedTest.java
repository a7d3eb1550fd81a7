package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.DivisionArbitraries.AnyDivision;
import io.github.hissa.reason.audit.AwardInterpreter;
import io.github.hissa.text.Language;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Every award can be computed again from its reasons: from codes and figures, and from the words of each language. */
@Domain(DivisionArbitraries.class)
class AwardsRecomputedTest {

    private static final String HISSA = "io.github.hissa.";
    private static final Set<String> REASONS =
            Set.of(Fraction.class.getName(), Reason.class.getName(), Figure.class.getName());

    @Property(tries = 600)
    void codesAndFiguresGiveTheAward(@ForAll AnyDivision division) {
        for (int claim = 0; claim < division.problem().size(); claim++) {
            List<Reason> own = division.reasons().of(claim);

            assertEquals(award(division, claim), AwardInterpreter.award(division.reasons().getShared(), own));
            assertStated(division, claim, own.get(0));
        }
    }

    @Property(tries = 120)
    void theSentencesOfEachLanguageGiveTheAward(@ForAll AnyDivision division) {
        for (Language language : Language.values()) {
            List<Reason> shared = read(division.reasons().getShared(), language);
            for (int claim = 0; claim < division.problem().size(); claim++) {
                List<Reason> own = read(division.reasons().of(claim), language);

                assertEquals(award(division, claim), AwardInterpreter.award(shared, own));
            }
        }
    }

    /** Each feature beside each other one, on claims of each magnitude; the same in every run. */
    @Test
    void soDoThoseOfEveryCombinationOfBounds() {
        for (int features = 0; features < 256; features++) {
            AnyDivision division = DivisionArbitraries.division(5, features % 5, features, new Random(features));
            for (int claim = 0; claim < 5; claim++) {
                List<Reason> own = division.reasons().of(claim);
                assertEquals(
                        award(division, claim),
                        AwardInterpreter.award(division.reasons().getShared(), own),
                        division::toString);
            }
        }
    }

    @Property(tries = 100)
    void theInterpreterIsNotToldTheAward(@ForAll AnyDivision division) {
        for (int claim = 0; claim < division.problem().size(); claim++) {
            List<Reason> own = division.reasons().of(claim).stream()
                    .map(reason -> withAward(reason, Money.ofMinor(division.currency(), 7_777_777)))
                    .toList();

            assertEquals(award(division, claim), AwardInterpreter.award(division.reasons().getShared(), own));
        }
    }

    private static Reason withAward(Reason reason, Money award) {
        SortedMap<String, Figure> figures = new TreeMap<>(reason.getFigures());
        figures.computeIfPresent("award", (name, stated) -> Figure.of(award));
        return Reason.of(reason.getCode(), figures);
    }

    @Test
    void anotherLevelGivesAnotherAwardOrNone() {
        AnyDivision division = AnyDivision.of(
                ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(250, 100, 200, 300)), CurrencyUnit.EUR);
        Reason level =
                Reason.of("level-award", "level", new Figure.ExactAmount(CurrencyUnit.EUR, Fraction.of(200, 3)));
        List<Reason> shared = division.reasons().getShared().stream()
                .map(reason -> reason.getCode().equals("level-award") ? level : reason)
                .toList();

        assertThrows(IllegalStateException.class, () -> AwardInterpreter.award(shared, division.reasons().of(2)));
    }

    @Test
    void theInterpreterKnowsReasonsAndNothingOfTheEngine() {
        JavaClasses audit = new ClassFileImporter().importPackages(HISSA + "reason.audit");

        for (JavaClass type : audit) {
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                boolean isOwn = used.startsWith(HISSA + "reason.audit.");
                boolean isReason = REASONS.stream().anyMatch(one -> used.equals(one) || used.startsWith(one + "$"));
                boolean isForeign = !used.startsWith(HISSA)
                        && (used.startsWith("java.") || used.startsWith("org.joda.money.") || !used.contains(".")
                                || used.startsWith("org.jspecify."));
                assertTrue(isOwn || isReason || isForeign, dependency::getDescription);
            });
        }
    }

    private static List<Reason> read(List<Reason> reasons, Language language) {
        return reasons.stream()
                .map(reason -> {
                    Reason read = SentenceReader.of(language).read(reason.in(language));
                    assertEquals(reason, read);
                    return read;
                })
                .toList();
    }

    private static BigInteger award(AnyDivision division, int claim) {
        return BigInteger.valueOf(division.allocation().getAward(claim));
    }

    /** The first sentence tells the award, and tells none where there is none. */
    private static void assertStated(AnyDivision division, int claim, Reason first) {
        Figure stated = first.getFigures().getOrDefault("award", Figure.of(Money.zero(division.currency())));

        assertEquals(Figure.of(Money.ofMinor(division.currency(), division.allocation().getAward(claim))), stated);
    }
}
