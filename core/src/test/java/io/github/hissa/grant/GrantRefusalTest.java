package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the builders of this package refuse, with the field and the value. */
class GrantRefusalTest {

    @Test
    void negativeAmountsAreRefused() {
        assertEquals(
                "requested: It is negative: MAD\u00A0-1.00.",
                refusal(() -> application().requested(Money.parse("MAD -1")).build()));
        assertEquals(
                "totalCost: It is negative: MAD\u00A0-0.01.",
                refusal(() -> application().totalCost(Money.parse("MAD -0.01")).build()));
        assertEquals(
                "amount: It is negative: MAD\u00A0-5.00.",
                refusal(() -> Appropriation.of(2012, Money.parse("MAD -5"))));
        assertEquals(
                "roundingUnit: It must be more than zero: MAD\u00A00.00.",
                refusal(() -> allocation().roundingUnit(Money.parse("MAD 0")).build()));
        assertEquals(
                "maximumAward: It is negative: MAD\u00A0-1.00.",
                refusal(() -> allocation().maximumAward(Money.parse("MAD -1")).build()));
    }

    @Test
    void anAmountThatTheEngineCannotHoldIsRefused() {
        Money tooMuch = Money.ofMinor(CurrencyUnit.of("MAD"), Long.MAX_VALUE).plusMinor(1);

        assertEquals(
                "requested: It is more than an amount can be: MAD\u00A092,233,720,368,547,758.08.",
                refusal(() -> application().requested(tooMuch).build()));
    }

    @Test
    void twoCurrenciesInOneApplicationAreRefused() {
        assertEquals(
                "totalCost: It is EUR\u00A020.00, in another currency than MAD.",
                refusal(() -> application().totalCost(Money.parse("EUR 20")).build()));
    }

    @Test
    void aFactThatContradictsAFieldIsRefused() {
        Facts facts = Facts.empty().with("requested", FactValue.of(Money.parse("MAD 11")));

        assertEquals(
                "facts.requested: “requested” is stated twice, as MAD\u00A010.00 and as MAD\u00A011.00.",
                refusal(() -> application().facts(facts).build()));
    }

    @Test
    void aHostileScoreIsRefusedAtOnceAndAPlainOneLosesItsZeros() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        "score: It has more than 18 digits behind its mark, or as many zeros before it: "
                                + "1E+999999999.",
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
                "policy.allocation.minimumAward: It is EUR\u00A05.00, in another currency than MAD.",
                refusal(() -> GrantCampaign.builder()
                        .from(SampleCouncil.campaign())
                        .policy(GrantPolicy.builder()
                                .from(SampleCouncil.campaign().getPolicy())
                                .allocation(policy)
                                .build())
                        .build()));
    }

    @Test
    void aShareAboveTheWholeHasACeilingHoweverLargeTheCost() {
        AllocationPolicy policy = allocation().maximumShare(Share.of(3, 2)).build();
        Application most = application().requested(Money.parse("MAD 92233720368547758.07")).build();

        assertEquals(Optional.of(Money.parse("MAD 138350580552821637.10")), policy.shareCeilingOf(most));
        assertEquals(most.getRequested(), policy.ceilingOf(most));
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
