package io.github.hissa.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.HissaArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @Provide
    Arbitrary<Share> shares() {
        return HissaArbitraries.shares();
    }

    @Provide
    Arbitrary<Long> parts() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    @Property(tries = 300)
    void readsWhatItPrints(@ForAll("shares") Share share) {
        assertEquals(share, Share.parse(share.toString()));
    }

    @Property(tries = 500)
    void roundsAnAmountLikeTheExactQuotient(@ForAll int minor, @ForAll("parts") long top, @ForAll RoundingMode mode) {
        Share share = Share.of(top, 8); // eighths have finite decimals: the exact quotient is a BigDecimal
        BigDecimal exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(top)).divide(BigDecimal.valueOf(8));
        Money whole = Money.ofMinor(CurrencyUnit.of("MAD"), minor);
        if (mode == RoundingMode.UNNECESSARY && exact.stripTrailingZeros().scale() > 0) {
            assertThrows(ArithmeticException.class, () -> share.of(whole, mode));
        } else {
            assertEquals(exact.setScale(0, mode).longValueExact(), share.of(whole, mode).getAmountMinorLong());
        }
    }

    @Property(tries = 300)
    void comparesLikeFractions(@ForAll("shares") Share a, @ForAll("shares") Share b) {
        BigInteger left = BigInteger.valueOf(a.getNumerator()).multiply(BigInteger.valueOf(b.getDenominator()));
        BigInteger right = BigInteger.valueOf(b.getNumerator()).multiply(BigInteger.valueOf(a.getDenominator()));
        assertEquals(left.compareTo(right), a.compareTo(b));
    }

    @Test
    void aNegativeNumeratorIsRefused() {
        assertEquals("share is negative: -1/2", assertThrows(IllegalArgumentException.class, () -> Share.of(-1, 2)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999%", "1E-999999999%", "x", "1/2/3", "", "%"})
    void hostileTextIsRefusedAtOnce(String text) {
        assertEquals(
                "share is neither a fraction like 6/25 nor a percentage like 24%: '" + text + "'",
                assertThrows(IllegalArgumentException.class, () -> Share.parse(text)).getMessage());
    }

    @Test
    void theSmallestPercentageThatFitsIsRead() {
        BigDecimal fraction = BigDecimal.ONE.divide(new BigDecimal(BigInteger.ONE.shiftLeft(62)));
        assertEquals(Share.of(1, 1L << 62), Share.ofPercent(fraction.movePointRight(2)));
    }
}
