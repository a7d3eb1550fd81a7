/**
 * The validators behind core's constraints, which Jakarta Validation finds as services.
 *
 * <p>The packages are exported because the validator factory makes the validators by reflection.
 */
module io.github.hissa.validation {
    requires transitive io.github.hissa.core;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires static org.jspecify;

    exports io.github.hissa.validation;
    exports io.github.hissa.validation.grant;
    exports io.github.hissa.validation.money;
    exports io.github.hissa.validation.partnership;
    exports io.github.hissa.validation.text;

    provides jakarta.validation.ConstraintValidator with
            io.github.hissa.validation.grant.AllocationPolicyValidator,
            io.github.hissa.validation.grant.ApplicationValidator,
            io.github.hissa.validation.grant.AssessedCampaignValidator,
            io.github.hissa.validation.grant.CampaignOutcomeValidator,
            io.github.hissa.validation.grant.DecisionValidator,
            io.github.hissa.validation.grant.GrantCampaignValidator,
            io.github.hissa.validation.grant.GrantPolicyValidator,
            io.github.hissa.validation.partnership.AgreementAccountValidator,
            io.github.hissa.validation.partnership.AgreementValidator,
            io.github.hissa.validation.partnership.ContributionValidator,
            io.github.hissa.validation.partnership.ExecutionValidator,
            io.github.hissa.validation.partnership.FundingPlanValidator,
            io.github.hissa.validation.partnership.FundingTermsValidator,
            io.github.hissa.validation.text.LocalizedTextConstraints.OfNotBlank,
            io.github.hissa.validation.text.LocalizedTextConstraints.OfSize,
            io.github.hissa.validation.money.MoneyConstraints.OfPositive,
            io.github.hissa.validation.money.MoneyConstraints.OfPositiveOrZero,
            io.github.hissa.validation.money.MoneyConstraints.OfNegative,
            io.github.hissa.validation.money.MoneyConstraints.OfNegativeOrZero,
            io.github.hissa.validation.money.MoneyConstraints.OfMin,
            io.github.hissa.validation.money.MoneyConstraints.OfMax,
            io.github.hissa.validation.money.MoneyConstraints.OfDecimalMin,
            io.github.hissa.validation.money.MoneyConstraints.OfDecimalMax,
            io.github.hissa.validation.money.MoneyConstraints.OfDigits,
            io.github.hissa.validation.money.ShareConstraints.OfPositive,
            io.github.hissa.validation.money.ShareConstraints.OfPositiveOrZero,
            io.github.hissa.validation.money.ShareConstraints.OfNegative,
            io.github.hissa.validation.money.ShareConstraints.OfNegativeOrZero,
            io.github.hissa.validation.money.ShareConstraints.OfMin,
            io.github.hissa.validation.money.ShareConstraints.OfMax,
            io.github.hissa.validation.money.ShareConstraints.OfDecimalMin,
            io.github.hissa.validation.money.ShareConstraints.OfDecimalMax;
}
