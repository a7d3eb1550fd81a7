package io.github.hissa.examples.comparison;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One figure of a policy at several values. */
final class Variation {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final GrantPolicy policy;
    private final CurrencyUnit currency;
    private final String figure;
    private final List<String> values;

    private Variation(GrantPolicy policy, CurrencyUnit currency, String figure, List<String> values) {
        this.policy = policy;
        this.currency = currency;
        this.figure = figure;
        this.values = values;
    }

    /**
     * @param values separated by commas
     * @throws InputRefused if the policy has no such figure, or it cannot have one of the values
     */
    static Variation of(GrantPolicy policy, CurrencyUnit currency, String figure, String values) {
        Variation variation = new Variation(policy, currency, figure, Arrays.asList(values.split(",", -1)));
        variation.values.forEach(variation::policyAt);
        return variation;
    }

    Sensitivity apply(GrantCampaign campaign) {
        return Sensitivity.of(campaign, figure, values, this::policyAt);
    }

    private GrantPolicy policyAt(String value) {
        try {
            return switch (figure) {
                case "minimum-award" -> allocation(made -> made.minimumAward(amount(value)));
                case "maximum-award" -> allocation(made -> made.maximumAward(amount(value)));
                case "guaranteed-award" -> allocation(made -> made.guaranteedAward(amount(value)));
                case "rounding-unit" -> allocation(made -> made.roundingUnit(amount(value)));
                case "rule" -> allocation(made -> made.rule(ClaimsRule.of(value)));
                default -> parameter(value);
            };
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException noValue) {
            throw new InputRefused(Messages.of("refused.value", figure + "=" + value, Refusals.wordsOf(noValue)));
        }
    }

    private Money amount(String value) {
        return Money.of(currency, decimal(value));
    }

    /** Without an exponent, which could stand for more digits than there is memory. */
    private static BigDecimal decimal(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw new NumberFormatException("not a number: " + value);
        }
        return new BigDecimal(value);
    }

    private GrantPolicy allocation(Function<AllocationPolicy.Builder, Object> change) {
        AllocationPolicy.Builder changed = AllocationPolicy.builder();
        changed.from(policy.getAllocation());
        change.apply(changed);
        return GrantPolicy.builder().from(policy).allocation(changed.build()).build();
    }

    /** The parameter with this value in force ever since its first one was. */
    private GrantPolicy parameter(String value) {
        EligibilityPolicy eligibility = policy.getEligibility();
        Parameter parameter = eligibility.getParameters().get(figure);
        if (parameter == null) {
            throw new InputRefused(Messages.of(
                    "refused.figure", figure, eligibility.getParameters().keySet()));
        }
        DatedValue first = DatedValue.of(parameter.getValues().get(0).getSince(), valueOf(parameter.toType(), value));
        EligibilityPolicy.Builder changed = EligibilityPolicy.builder();
        changed.from(eligibility)
                .parameters(eligibility.getParameters())
                .putParameter(figure, Parameter.builder().from(parameter).values(List.of(first)).build());
        return GrantPolicy.builder().from(policy).eligibility(changed.build()).build();
    }

    private FactValue valueOf(FactType type, String value) {
        return switch (type) {
            case WHOLE_NUMBER -> FactValue.of(Long.parseLong(value));
            case DECIMAL -> FactValue.of(decimal(value));
            case MONEY -> FactValue.of(amount(value));
            case DATE -> FactValue.of(LocalDate.parse(value));
            case SHARE -> FactValue.of(Share.parse(value));
            case TEXT -> FactValue.of(value);
            case YES_NO, PERIOD, CODE, SET -> throw new IllegalArgumentException(
                    "a parameter of type " + type + " cannot be varied here");
        };
    }
}
