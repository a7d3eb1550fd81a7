package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.grant.AllocationPolicy;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class MixtureTest {

    @Test
    void aRuleThatNoDocumentCanNameIsNotWritten() {
        AllocationPolicy policy = AllocationPolicy.of(ClaimsRule.mixture(
                1, ClaimsRule.proportional(), 2, ClaimsRule.constrainedEqualAwards()));

        JacksonException refusal =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().writeValueAsString(policy));
        assertTrue(refusal.getMessage().contains("no document can name the rule"), refusal.getMessage());
    }
}
