package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Campaigns whose appropriation is set aside by sectors and territories. */
class EnvelopeCampaignTest {

    private static final Money NOTHING = money(0);

    @Test
    void eachEnvelopeIsDividedAmongItsOwnApplicationsAndUnusedMoneyStays() {
        CampaignOutcome outcome = decide(appropriation(false), applications());
        // Services 600 for A and B (500 + 500), development 300 for C (100), the rest 100 for D (400).
        assertEquals(List.of(money(300), money(300), money(100), money(100)), awards(outcome));
        assertEquals(envelope(600, 600, 600, 2), figures(outcome, "services"));
        assertEquals(envelope(300, 300, 100, 1), figures(outcome, "development"));
        assertEquals(envelope(100, 100, 100, 1), figures(outcome, "rest"));
        assertEquals(money(200), outcome.undistributed());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void unusedMoneyGoesToTheOthersInProportionToTheirAmounts() {
        CampaignOutcome outcome = decide(appropriation(true), applications());
        // Development cannot use 200 of its 300: services and the rest get them as 6 to 1.
        assertEquals(Money.parse("MAD 771.43"), outcome.getDivisions().get("services").getDivided());
        assertEquals(money(100), outcome.getDivisions().get("development").getDivided());
        assertEquals(Money.parse("MAD 128.57"), outcome.getDivisions().get("rest").getDivided());
        assertEquals(NOTHING, outcome.undistributed());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void whatEachEnvelopeDividesFollowsFromTheReasons() {
        CampaignOutcome outcome = decide(appropriation(true), applications());
        for (DivisionOutcome division : outcome.getDivisions().values()) {
            Reason sharing = division.getReasons().get(2);
            assertEquals("envelopes-share", sharing.getCode());
            List<Long> opened = minorUnits(sharing, "opened");
            List<Long> usable = minorUnits(sharing, "usable");
            // 1,000 in the proportion 300 : 100 : 600; the first can use 100 of its 300, the others share 200 as 1 : 6.
            assertEquals(List.of(30_000L, 10_000L, 60_000L), opened);
            assertEquals(List.of(10_000L, 40_000L, 100_000L), usable);
            long rest = 100_000 - usable.get(0);
            long restDown = rest * opened.get(1) / (opened.get(1) + opened.get(2)); // 12,857.14...: loses less
            long servicesDown = rest * opened.get(2) / (opened.get(1) + opened.get(2)); // 77,142.85...: loses more
            List<Long> divided = List.of(usable.get(0), restDown, servicesDown + rest - restDown - servicesDown);
            int place = Math.toIntExact(((Figure.Count) sharing.getFigures().get("place")).value());
            assertEquals(divided.get(place - 1), division.getDivided().getAmountMinorLong());
        }
    }

    private static List<Long> minorUnits(Reason reason, String figure) {
        return ((Figure.Listed) reason.getFigures().get(figure)).values().stream()
                .map(one -> ((Figure.Amount) one).value().getAmountMinorLong())
                .toList();
    }

    @Test
    void aDecisionNamesItsEnvelope() {
        CampaignOutcome outcome = decide(appropriation(true), applications());
        assertEquals("services", outcome.getDecisions().get(0).getDivision().orElseThrow());
        Reason reason = outcome.getDivisions().get("services").getReasons().get(1);
        assertEquals("envelope-topped-up", reason.getCode());
        assertEquals(
                Map.of("envelope", Figure.ofCode("services"), "opened", Figure.of(money(600)),
                        "moved", Figure.of(Money.parse("MAD 171.43"))),
                reason.getFigures());
        assertEquals(
                "The envelope “services” was opened with MAD\u00A0600.00. What other envelopes could not use adds"
                        + " MAD\u00A0171.43.",
                reason.in(Language.ENGLISH));
    }

    @Test
    void whatNoEnvelopeCanUseIsSaidToBeLeft() {
        // Services need 650 of their 600, development 40 of its 300, the rest has no applications for its 100.
        CampaignOutcome outcome = decide(
                appropriation(true),
                List.of(application("A", 650, Sectors.SPORT), application("C", 40, Sectors.ECONOMY)));
        assertEquals(money(310), outcome.undistributed());
        Reason reason = outcome.getDivisions().get("development").getReasons().get(1);
        assertEquals("envelope-partly-shared", reason.getCode());
        assertEquals(
                Map.of("envelope", Figure.ofCode("development"), "opened", Figure.of(money(300)),
                        "moved", Figure.of(money(260)), "unused", Figure.of(money(360)),
                        "taken", Figure.of(money(50)), "left", Figure.of(money(310))),
                reason.getFigures());
        assertEquals(
                "envelope-rest-partly-shared",
                outcome.getDivisions().get("rest").getReasons().get(1).getCode());
        assertEquals(
                "envelope-topped-up",
                outcome.getDivisions().get("services").getReasons().get(1).getCode());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void anEnvelopeMayBeForTerritories() {
        Territory province = Territory.builder()
                .code("P")
                .name(LocalizedText.of("en", "Province"))
                .kind(TerritoryKind.PROVINCE)
                .build();
        Territory commune = Territory.builder()
                .code("C")
                .name(LocalizedText.of("en", "Commune"))
                .kind(TerritoryKind.COMMUNE)
                .parent(province)
                .build();
        Appropriation appropriation = Appropriation.builder()
                .year(2012)
                .amount(money(100))
                .putEnvelope(
                        "province",
                        SubEnvelope.builder().amount(money(60)).territories(Set.of("P")).build())
                .build();
        Application seated = Application.builder()
                .from(application("A", 500, Sectors.SPORT))
                .applicant(Party.builder()
                        .code("A")
                        .name(LocalizedText.of("en", "A"))
                        .kind(PartyKind.ASSOCIATION)
                        .territory(commune)
                        .build())
                .build();
        CampaignOutcome outcome = decide(appropriation, List.of(seated, application("B", 500, Sectors.SPORT)));
        assertEquals(List.of(money(60), money(40)), awards(outcome));
    }

    @Test
    void aForgedEnvelopeIsFound() {
        CampaignOutcome outcome = decide(appropriation(false), applications());
        DivisionOutcome forged = DivisionOutcome.builder()
                .from(outcome.getDivisions().get("services"))
                .divided(money(700))
                .build();
        CampaignOutcome tampered = CampaignOutcome.builder()
                .from(outcome)
                .divisions(Map.of(
                        "services", forged,
                        "development", outcome.getDivisions().get("development"),
                        "rest", outcome.getDivisions().get("rest")))
                .build();
        assertEquals(
                List.of("divisions.services.divided"),
                tampered.verify().stream().map(Discrepancy::getPath).toList());
        CampaignOutcome bare =
                CampaignOutcome.builder().from(outcome).divisions(Map.of()).build();
        assertEquals(
                List.of("divisions.development", "divisions.rest", "divisions.services"),
                bare.verify().stream().map(Discrepancy::getPath).toList());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(
                "envelopes: The parts add up to MAD\u00A01,100.00, above MAD\u00A01,000.00.",
                () -> Appropriation.builder()
                        .from(appropriation(false))
                        .envelopes(Map.of("a", sectors(1_100, "services")))
                        .build());
        refused(
                "envelopes.rest: An envelope cannot have this code: rest.",
                () -> Appropriation.builder()
                        .from(appropriation(false))
                        .envelopes(Map.of("rest", sectors(1, "services")))
                        .build());
        refused(
                "The envelope of MAD\u00A01.00 is for no sector and no territory in particular.",
                () -> SubEnvelope.builder().amount(money(1)).build());
        refused(
                "applications[0]: The application A falls into two envelopes: all, sport.",
                () -> decide(
                        Appropriation.builder()
                                .from(appropriation(false))
                                .envelopes(Map.of("all", sectors(1, "services"), "sport", sectors(1, "sport")))
                                .build(),
                        List.of(application("A", 500, Sectors.SPORT))));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static Appropriation appropriation(boolean shared) {
        return Appropriation.builder()
                .year(2012)
                .amount(money(1_000))
                .putEnvelope("services", sectors(600, "services"))
                .putEnvelope("development", sectors(300, "development"))
                .unusedShared(shared)
                .build();
    }

    private static SubEnvelope sectors(int amount, String... codes) {
        return SubEnvelope.builder().amount(money(amount)).addSectors(codes).build();
    }

    private static DivisionOutcome figures(CampaignOutcome outcome, String code) {
        return DivisionOutcome.builder()
                .from(outcome.getDivisions().get(code))
                .reasons(List.of())
                .build();
    }

    private static DivisionOutcome envelope(int opened, int divided, int awarded, int applications) {
        return DivisionOutcome.builder()
                .opened(money(opened))
                .divided(money(divided))
                .awarded(money(awarded))
                .applications(applications)
                .build();
    }

    private static List<Application> applications() {
        return List.of(
                application("A", 500, Sectors.SPORT),
                application("B", 500, Sectors.CULTURE),
                application("C", 100, Sectors.ECONOMY),
                application("D", 400, Sectors.WATER));
    }

    private static Application application(String reference, int requested, Sector sector) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association(reference, LocalizedText.of("en", reference)))
                .sector(sector)
                .requested(money(requested))
                .build();
    }

    private static CampaignOutcome decide(Appropriation appropriation, List<Application> applications) {
        return GrantCampaign.builder()
                .programme(GrantProgramme.builder()
                        .reference("GRANTS")
                        .title(LocalizedText.of("en", "Grants"))
                        .council(Party.builder()
                                .code("COUNCIL")
                                .name(LocalizedText.of("en", "Council"))
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(appropriation)
                .policy(GrantPolicy.builder()
                        .id("policy")
                        .eligibility(EligibilityPolicy.builder().id("everybody").build())
                        .allocation(AllocationPolicy.of(ClaimsRule.proportional()))
                        .build())
                .applications(applications)
                .build()
                .assess()
                .decide();
    }

    private static Money money(int dirhams) {
        return Money.parse("MAD " + dirhams);
    }

    private static List<Money> awards(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().map(Decision::getAwarded).toList();
    }
}
