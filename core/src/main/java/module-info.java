/**
 * The domain of a provincial council and its calculations: shares of money, eligibility, allocation, grants.
 */
module io.github.hissa.core {
    requires transitive org.joda.money;
    requires static jakarta.validation;
    requires static org.immutables.value;
    requires static org.jspecify;

    exports io.github.hissa.allocation.apportionment;
    exports io.github.hissa.allocation.comparison;
    exports io.github.hissa.allocation.envelope;
    exports io.github.hissa.allocation.matrix;
    exports io.github.hissa.allocation;
    exports io.github.hissa.eligibility;
    exports io.github.hissa.grant.form;
    exports io.github.hissa.grant.life;
    exports io.github.hissa.grant.simulation;
    exports io.github.hissa.grant.whatif;
    exports io.github.hissa.grant;
    exports io.github.hissa.money;
    exports io.github.hissa.partnership.execution;
    exports io.github.hissa.partnership.funding;
    exports io.github.hissa.partnership.regime;
    exports io.github.hissa.partnership.review;
    exports io.github.hissa.partnership;
    exports io.github.hissa.party;
    exports io.github.hissa.portfolio;
    exports io.github.hissa.reason;
    exports io.github.hissa.refusal;
    exports io.github.hissa.scoring;
    exports io.github.hissa.sector;
    exports io.github.hissa.source;
    exports io.github.hissa.territory;
    exports io.github.hissa.text;
    exports io.github.hissa.verification;
    exports io.github.hissa;
}
