package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StockFactoryTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Prices(
            @NotNull @Positive Money price,
            @DecimalMax(value = "0.5", inclusive = false) Share part,
            @Digits(integer = 2, fraction = 0, message = "mine") Money fee) {}

    @Test
    void theSampleCampaignAndItsOutcomeAreValid() {
        assertEquals(Map.of(), messages(SampleCouncil.campaign(), Locale.ENGLISH));
        assertEquals(Map.of(), messages(SampleCouncil.campaign().assess().decide(), Locale.ENGLISH));
    }

    @Test
    void notNullMoneyOfAUsersOwnClassStillHolds() {
        assertEquals(1, VALIDATOR.validate(new Prices(null, null, null)).size());
    }

    @Test
    void aMessageThatTheUserSetIsKept() {
        Prices prices = new Prices(Money.parse("MAD 1"), Share.of(1, 2), Money.parse("MAD 24.50"));
        assertEquals(
                new TreeMap<>(Map.of("fee", "mine", "part", "must be less than 0.5")),
                messages(prices, Locale.ENGLISH));
    }

    @Test
    void tenMistakesGiveTenViolationsWithTheirPaths() {
        assertEquals(
                new TreeMap<>(Map.of(
                                "applications[0].reference", "",
                                "applications[0].requested", "",
                                "applications[1].applicant.code", "",
                                "applications[1].requested", "",
                                "applications[1].score", "",
                                "appropriation.year", "",
                                "policy.id", "",
                                "policy.allocation.minimumAward", "",
                                "policy.allocation.guaranteedAward", "",
                                "programme.reference", ""))
                        .keySet(),
                messages(flawed(), Locale.ENGLISH).keySet());
        assertEquals(10, VALIDATOR.validate(flawed()).size());
    }

    @Test
    void eachLanguageHasItsOwnMessages() {
        String[] english = {"must be more than zero", "the amount requested, MAD 200.00, is above the total cost, MAD 100.00",
            "MAD 600.00 is above the maximum award, MAD 500.00"};
        String[] french = {"doit être supérieur à zéro", "le montant demandé, MAD 200.00, dépasse le coût total, MAD 100.00",
            "MAD 600.00 dépasse le montant maximal attribuable, MAD 500.00"};
        String[] arabic = {"يجب أن يكون أكبر من صفر", "المبلغ المطلوب، MAD 200.00، يفوق التكلفة الإجمالية، MAD 100.00",
            "المبلغ MAD 600.00 يفوق أقصى مبلغ يمكن منحه، MAD 500.00"};
        Map<String, String[]> expected = Map.of("en", english, "fr", french, "ar", arabic);
        expected.forEach((language, sentences) -> {
            Map<String, String> found = messages(flawed(), Locale.forLanguageTag(language));
            assertEquals(sentences[0], found.get("applications[0].requested"));
            assertEquals(sentences[1], found.get("applications[1].requested"));
            assertEquals(sentences[2], found.get("policy.allocation.minimumAward"));
        });
    }

    @Test
    void theBoundsOfPlainNumbersReadWellInArabicToo() {
        assertEquals("يجب أن يكون أقل من أو يساوي 100",
                messages(flawed(), Locale.forLanguageTag("ar")).get("applications[1].score"));
    }

    @Property
    void positiveMoneyIsPositiveAsItsNumberIs(@ForAll long minor) {
        Money money = Money.ofMinor(org.joda.money.CurrencyUnit.of("MAD"), minor);
        assertEquals(
                minor > 0, VALIDATOR.validateValue(Prices.class, "price", money).isEmpty());
    }

    private static GrantCampaign flawed() {
        Application nothing = Application.builder()
                .reference(" ")
                .applicant(Party.association("A", text()))
                .requested(Money.parse("MAD 0"))
                .build();
        Application tooMuch = Application.builder()
                .reference("2")
                .applicant(Party.association("", text()))
                .requested(Money.parse("MAD 200"))
                .totalCost(Money.parse("MAD 100"))
                .score(new BigDecimal("101"))
                .build();
        AllocationPolicy allocation = AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .minimumAward(Money.parse("MAD 600"))
                .guaranteedAward(Money.parse("MAD 700"))
                .maximumAward(Money.parse("MAD 500"))
                .build();
        return GrantCampaign.builder()
                .programme(GrantProgramme.builder()
                        .reference("")
                        .title(text())
                        .council(SampleCouncil.COUNCIL)
                        .build())
                .appropriation(Appropriation.of(1024, Money.parse("MAD 1000")))
                .policy(GrantPolicy.builder()
                        .id("")
                        .eligibility(SampleCouncil.eligibility())
                        .allocation(allocation)
                        .build())
                .addApplications(nothing, tooMuch)
                .build();
    }

    private static LocalizedText text() {
        return LocalizedText.of("fr", "Association");
    }

    private static Map<String, String> messages(Object value, Locale locale) {
        MessageInterpolator standard =
                Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();
        MessageInterpolator inLanguage = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return standard.interpolate(template, context, locale);
            }

            @Override
            public String interpolate(String template, Context context, Locale other) {
                return standard.interpolate(template, context, other);
            }
        };
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(inLanguage)
                .buildValidatorFactory()
                .getValidator();
        return new TreeMap<>(validator.validate(value).stream()
                .collect(Collectors.toMap(v -> v.getPropertyPath().toString(), v -> v.getMessage())));
    }
}
