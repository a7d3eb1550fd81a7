package io.github.hissa.reason;

import io.github.hissa.reason.DivisionArbitraries.AnyDivision;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** What a reason says of other applications (a count, a sum, "each", "every", its place) holds for all of them. */
@Domain(DivisionArbitraries.class)
class SentencesOfOthersTest {

    @Property(tries = 500)
    void whatAllAwardsShareHoldsForAllOfThem(@ForAll AnyDivision division) {
        SharedSentences.assertTrueOf(new DivisionFacts(division));
    }

    @Property(tries = 500)
    void anAwardHasThePlaceAmongTheOthersThatItsReasonsSay(@ForAll AnyDivision division) {
        OwnSentences.assertTrueOf(new DivisionFacts(division));
    }

    /** Each feature beside each other one; the same in every run. */
    @Test
    void bothHoldInEveryCombinationOfBounds() {
        for (int features = 0; features < 256; features++) {
            Random random = new Random(1_000 + features);
            DivisionFacts facts = new DivisionFacts(DivisionArbitraries.division(6, features % 5, features, random));
            SharedSentences.assertTrueOf(facts);
            OwnSentences.assertTrueOf(facts);
        }
    }
}
