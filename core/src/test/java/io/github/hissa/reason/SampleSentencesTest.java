package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.reason.audit.AwardInterpreter;
import io.github.hissa.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * The seventy eligible requests of the sample campaign, 2,400,000 dirhams in hundreds among them: each award, computed
 * again from the words of each language alone. Thirty stand on one level, and 25 hundreds are left for them.
 */
class SampleSentencesTest {

    private static final List<String[]> ROWS = rows();
    private static final Allocation SHARED = ClaimsRule.constrainedEqualAwards()
            .divide(ClaimsProblem.of(240_000_000, requests())
                    .withCaps(ROWS.stream().mapToLong(row -> 6_000_000).toArray())
                    .withRoundingUnit(10_000)
                    .withSmallestAward(500_000));
    private static final AllocationReasons REASONS = AllocationReasons.of(SHARED, CurrencyUnit.of("MAD"));

    @Test
    void everyAwardFollowsFromItsWordsInEachLanguage() {
        for (Language language : Language.values()) {
            List<Reason> shared = read(REASONS.getShared(), language);
            for (int i = 0; i < ROWS.size(); i++) {
                BigInteger award = BigInteger.valueOf(SHARED.getAward(i));
                assertEquals(award, AwardInterpreter.award(shared, read(REASONS.of(i), language)), ROWS.get(i)[0]);
            }
        }
    }

    @Test
    void theFiveWithoutAHundredMoreAreToldTheirPlaces() {
        assertEquals(4_460_000, SHARED.getAward(place("2012/068")));
        assertEquals(
                "In the order for the last units its place is 26 of 30. Units there are: 25. So it receives none.",
                sentence("2012/068", "last-unit-lost"));
        for (String reference : List.of("2012/050", "2012/066", "2012/071", "2012/096")) {
            assertEquals(4_460_000, SHARED.getAward(place(reference)), reference);
            sentence(reference, "last-unit-lost");
        }
        assertEquals(4_470_000, SHARED.getAward(place("2012/005")));
        assertEquals(
                "The request of MAD\u00a034,567.89 is met in full, rounded down to a multiple of MAD\u00a0100.00:"
                        + " MAD\u00a034,500.00.",
                sentence("2012/084", "met-in-units"));
    }

    private static String sentence(String reference, String code) {
        return REASONS.of(place(reference)).stream()
                .filter(reason -> reason.getCode().equals(code))
                .map(reason -> reason.in(Language.ENGLISH))
                .findFirst()
                .orElseThrow();
    }

    private static int place(String reference) {
        for (int i = 0; i < ROWS.size(); i++) {
            if (ROWS.get(i)[0].equals(reference)) {
                return i;
            }
        }
        throw new IllegalArgumentException(reference);
    }

    private static List<Reason> read(List<Reason> reasons, Language language) {
        return reasons.stream()
                .map(reason -> SentenceReader.of(language).read(reason.in(language)))
                .toList();
    }

    private static long[] requests() {
        return ROWS.stream()
                .mapToLong(row -> new BigDecimal(row[1]).movePointRight(2).longValueExact())
                .toArray();
    }

    private static List<String[]> rows() {
        try (InputStream file = Objects.requireNonNull(
                SampleSentencesTest.class.getResourceAsStream("sample-requests.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
