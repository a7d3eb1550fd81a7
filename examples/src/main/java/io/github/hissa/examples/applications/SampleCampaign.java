package io.github.hissa.examples.applications;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.examples.input.JsonDocuments;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.GrantPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The embedded campaign of an invented province. */
final class SampleCampaign {

    static final BigDecimal BUDGET = new BigDecimal("2400000.00");

    private SampleCampaign() {}

    static CsvFile applications() {
        return new CsvFile("sample.csv", () -> open("sample.csv"), StandardCharsets.UTF_8, ',');
    }

    static ColumnMapping mapping() {
        return resource("sample-mapping.json", ColumnMapping.class);
    }

    static GrantPolicy policy() {
        return resource("sample-policy.json", GrantPolicy.class);
    }

    /** A policy to compare it with. */
    static GrantPolicy proposal() {
        return resource("sample-proposal.json", GrantPolicy.class);
    }

    /** The policy of whoever gives none: no rule of eligibility, and proportional shares. */
    static GrantPolicy everybodyEligible() {
        return GrantPolicy.builder()
                .id("everybody-eligible")
                .eligibility(EligibilityPolicy.builder().id("no-rules").build())
                .allocation(AllocationPolicy.of(ClaimsRule.proportional()))
                .build();
    }

    private static <T> T resource(String name, Class<T> type) {
        try (InputStream in = open(name)) {
            return JsonDocuments.read(name, in, type);
        } catch (IOException fault) {
            throw new IllegalStateException(name, fault);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(SampleCampaign.class.getResourceAsStream(name), name);
    }
}
