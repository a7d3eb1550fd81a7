package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final FactKey<Long> A = FactKey.wholeNumber("a");
    private static final FactKey<Long> B = FactKey.wholeNumber("b");

    @Property(tries = 300)
    void anotherFactNeverTurnsAnAnswerRound(
            @ForAll Operator first, @ForAll Operator second, @ForAll byte a, @ForAll byte b, @ForAll byte bound) {
        Condition one = Comparison.of(A, first, (long) bound);
        Condition two = Comparison.of(B, second, (long) bound);
        Facts less = Facts.empty().with(A, (long) a);
        Facts more = less.with(B, (long) b);
        for (Condition condition : List.of(AllOf.of(one, two), AnyOf.of(one, two), Not.of(AllOf.of(one, Not.of(two))))) {
            Truth before = condition.evaluate(less);
            assertTrue(before == Truth.UNKNOWN || before == condition.evaluate(more));
        }
        assertEquals(Not.of(AllOf.of(one, two)).evaluate(less), AnyOf.of(Not.of(one), Not.of(two)).evaluate(less));
    }

    @Test
    void aFactOfAnotherTypeIsRefusedWithTheRuleThatMetIt() {
        EligibilityRule rule = EligibilityRule.of("r", LocalizedText.of("en", "R"), Comparison.of(A, Operator.AT_LEAST, 1L));
        Facts facts = Facts.empty().with("a", FactValue.of("x"));
        assertEquals(
                "facts.a: The rule “R” cannot be applied. x (text) cannot be compared with 1 (whole number).",
                assertThrows(IllegalArgumentException.class, () -> rule.apply(facts)).getMessage());
    }

    @Test
    void aShareOfTwoCurrenciesIsRefused() {
        FactKey<Money> part = FactKey.money("part");
        FactKey<Money> whole = FactKey.money("whole");
        Facts facts = Facts.empty().with(part, Money.parse("MAD 1.00")).with(whole, Money.parse("EUR 2.00"));
        assertEquals(
                "part: It is MAD\u00A01.00, in another currency than EUR.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ShareComparison.of(part, Operator.AT_MOST, Share.WHOLE, whole).evaluate(facts))
                        .getMessage());
    }

    @Test
    void aFindingNamesWhatIsMissing() {
        EligibilityRule rule = EligibilityRule.of(
                "r",
                LocalizedText.of("en", "R"),
                AllOf.of(Comparison.of(A, Operator.AT_LEAST, 1L), Comparison.of(B, Operator.AT_LEAST, 1L)));
        Finding finding = rule.apply(Facts.empty().with(A, 1L));
        assertEquals(Truth.UNKNOWN, finding.getTruth());
        assertEquals(List.of("b"), List.copyOf(finding.getMissing()));
        assertEquals(Facts.empty().with(A, 1L), finding.getFacts());
    }

    @Test
    void membershipOfNothingIsRefused() {
        assertEquals(
                "values: It must be stated.",
                assertThrows(IllegalArgumentException.class, () -> Membership.builder().fact("a").build()).getMessage());
    }
}
