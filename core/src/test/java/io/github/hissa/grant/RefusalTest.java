package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the builders of this package refuse, with the field and the value. */
class RefusalTest {

    @Test
    void negativeAmountsAreRefused() {
        assertEquals(
                "amount requested by application 7 is negative: MAD -1.00",
                refusal(() -> application().requested(Money.parse("MAD -1")).build()));
        assertEquals(
                "total cost of application 7 is negative: MAD -0.01",
                refusal(() -> application().totalCost(Money.parse("MAD -0.01")).build()));
        assertEquals(
                "appropriation of 2012 is negative: MAD -5.00",
                refusal(() -> Appropriation.of(2012, Money.parse("MAD -5"))));
        assertEquals(
                "rounding unit is not positive: MAD 0.00",
                refusal(() -> allocation().roundingUnit(Money.parse("MAD 0")).build()));
        assertEquals(
                "maximum award is negative: MAD -1.00",
                refusal(() -> allocation().maximumAward(Money.parse("MAD -1")).build()));
    }

    @Test
    void anAmountThatTheEngineCannotHoldIsRefused() {
        Money tooMuch = Money.ofMinor(CurrencyUnit.of("MAD"), Long.MAX_VALUE).plusMinor(1);

        assertEquals(
                "amount requested by application 7 is more than 9223372036854775807 minor units: MAD 92233720368547758.08",
                refusal(() -> application().requested(tooMuch).build()));
    }

    @Test
    void twoCurrenciesInOneApplicationAreRefused() {
        assertEquals(
                "application 7 has two currencies: requested MAD 10.00, total cost EUR 20.00",
                refusal(() -> application().totalCost(Money.parse("EUR 20")).build()));
    }

    @Test
    void aFactThatContradictsAFieldIsRefused() {
        Facts facts = Facts.empty().with("requested", FactValue.of(Money.parse("MAD 11")));

        assertEquals(
                "application 7: fact requested is both MONEY MAD 10.00 and MONEY MAD 11.00",
                refusal(() -> application().facts(facts).build()));
    }

    @Test
    void aHostileScoreIsRefusedAtOnceAndAPlainOneLosesItsZeros() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        "score of application 7 has more than 18 digits behind its mark, or zeros before it: 1E+999999999",
                        refusal(() -> application().score(new BigDecimal("1E999999999")).build())));
        assertEquals(
                application().score(new BigDecimal("70")).build(),
                application().score(new BigDecimal("70.00")).build());
    }

    @Test
    void anotherCurrencyInThePolicyIsRefusedByTheCampaign() {
        AllocationPolicy policy =
                allocation().minimumAward(Money.parse("EUR 5")).build();

        assertEquals(
                "allocation policy has an amount in another currency than MAD: EUR 5.00",
                refusal(() -> policy.checkCurrency(CurrencyUnit.of("MAD"))));
    }

    private static Application.Builder application() {
        Application.Builder builder = Application.builder();
        builder.reference("7")
                .applicant(Party.association("A", LocalizedText.of("en", "Association")))
                .requested(Money.parse("MAD 10"));
        return builder;
    }

    private static AllocationPolicy.Builder allocation() {
        AllocationPolicy.Builder builder = AllocationPolicy.builder();
        builder.rule(ClaimsRule.proportional());
        return builder;
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
