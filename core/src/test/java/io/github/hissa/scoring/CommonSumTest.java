package io.github.hissa.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommonSumTest {

    @Property
    void aSumOfFractionsIsTheSum(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 40) Integer> tops,
            @ForAll @IntRange(min = 1, max = 40) int bottom) {
        CommonSum sum = new CommonSum();
        CommonSum whole = new CommonSum();
        Fraction exact = Fraction.of(0);
        for (int i = 0; i < tops.size(); i++) {
            sum.add(BigInteger.valueOf(tops.get(i)), BigInteger.valueOf(bottom + i));
            exact = exact.plus(Fraction.of(tops.get(i), bottom + i));
        }
        whole.add(BigInteger.ONE, BigInteger.TWO);
        Share twice = sum.partOf(whole).orElseThrow();
        assertEquals(exact.times(Fraction.of(2)), Fraction.of(twice.getNumerator(), twice.getDenominator()));
    }

    @Property(tries = 50)
    void theDenominatorDoesNotGrowWithTheNumberOfFractions(@ForAll @IntRange(min = 1, max = 2_000) int count) {
        CommonSum sum = new CommonSum();
        for (int i = 0; i < count; i++) {
            sum.add(BigInteger.valueOf(i), BigInteger.valueOf(1 + i % 10));
        }
        assertTrue(sum.bits() <= 12, "2520 is the least common multiple of 1 to 10");
    }

    @Test
    void aGridOfManyCriteriaIsScoredExactly() {
        ScoringGrid.Builder grid = ScoringGrid.builder();
        grid.id("grid");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            grid.addCriterion(Criterion.of("c" + i, LocalizedText.of("en", "c"), 0, 10, 1 + i % 7));
            marks.add(Mark.of("c" + i, "A", 4));
        }
        assertEquals(Optional.of(Share.of(2, 5)), grid.build().score("S", marks).getTotal());
    }
}
