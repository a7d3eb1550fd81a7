package io.github.hissa.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StatedAmountTest {

    private static final Money TWO = Money.parse("MAD 2.00");
    private static final Money FIVE = Money.parse("MAD 5.00");

    @Test
    void eachPrecisionReadsWhatItWrites() {
        for (StatedAmount amount :
                List.of(StatedAmount.known(TWO), StatedAmount.about(TWO), StatedAmount.undisclosed())) {
            assertEquals(amount, StatedAmount.parse(amount.toString()));
        }
        assertEquals("about MAD 2.00", StatedAmount.about(TWO).toString());
        assertThrows(IllegalArgumentException.class, () -> StatedAmount.parse("some"));
    }

    @Test
    void aboutSoMuchIsNotSoMuch() {
        assertFalse(StatedAmount.known(TWO).equals(StatedAmount.about(TWO)));
    }

    @Test
    void aNegativeAmountIsRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> StatedAmount.about(Money.parse("MAD -2.00")));
        assertEquals("stated amount is negative: MAD -2.00", refusal.getMessage());
    }

    @Test
    void theSumOfKnownAmountsIsKnown() {
        StatedSum sum = StatedSum.of(List.of(StatedAmount.known(TWO), StatedAmount.known(FIVE)));
        assertEquals(StatedAmount.known(Money.parse("MAD 7.00")), sum.toAmount());
    }

    @Test
    void oneApproximatePartMakesTheSumApproximate() {
        StatedSum sum = StatedSum.of(List.of(StatedAmount.known(TWO), StatedAmount.about(FIVE)));
        assertEquals(StatedAmount.about(Money.parse("MAD 7.00")), sum.toAmount());
        assertFalse(sum.isExact());
    }

    @Test
    void anUndisclosedPartIsNotZero() {
        StatedSum sum = StatedSum.of(List.of(StatedAmount.known(TWO), StatedAmount.undisclosed()));
        assertEquals(StatedAmount.undisclosed(), sum.toAmount());
        assertEquals(Optional.of(TWO), sum.getStated());
        assertEquals("MAD 2.00 and 1 undisclosed", sum.toString());
    }

    @Test
    void theSumOfNothingIsNotZeroEither() {
        assertEquals(Optional.empty(), StatedSum.of(List.of()).getStated());
        assertEquals(StatedAmount.undisclosed(), StatedSum.of(List.of()).toAmount());
    }

    @Test
    void currenciesAreNeverMixed() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () ->
                StatedSum.of(List.of(StatedAmount.known(TWO), StatedAmount.known(Money.parse("EUR 1.00")))));
        assertEquals("sum in MAD meets EUR 1.00", refusal.getMessage());
    }
}
