package io.github.hissa.json;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Term;
import io.github.hissa.json.allocation.FractionFormat;
import io.github.hissa.json.eligibility.CodeSetFormat;
import io.github.hissa.json.eligibility.ConditionFormat;
import io.github.hissa.json.eligibility.FactValueFormat;
import io.github.hissa.json.eligibility.FactsFormat;
import io.github.hissa.json.eligibility.TermFormat;
import io.github.hissa.json.money.MoneyFormat;
import io.github.hissa.json.money.ShareFormat;
import io.github.hissa.json.money.StatedAmountFormat;
import io.github.hissa.json.reason.FigureFormat;
import io.github.hissa.json.reason.ReasonFormat;
import io.github.hissa.json.text.LocalizedTextFormat;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.Containers;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/** Which format each type has. */
final class DomainFormats {

    private static final String HOUSE = "io.github.hissa.";

    /** Types of Hissa's own, and the one type of another library that documents mean exactly one thing by. */
    private static final Map<Type, Format<?>> OWN = Map.ofEntries(
            Map.entry(Money.class, new MoneyFormat()),
            Map.entry(Share.class, ShareFormat.SHARE),
            Map.entry(StatedAmount.class, new StatedAmountFormat()),
            Map.entry(Language.class, languages()),
            Map.entry(LocalizedText.class, new LocalizedTextFormat()),
            Map.entry(ClaimsRule.class, rules()),
            Map.entry(Fraction.class, FractionFormat.FRACTION),
            Map.entry(Figure.class, new FigureFormat()),
            Map.entry(Reason.class, new ReasonFormat()),
            Map.entry(Facts.class, new FactsFormat()),
            Map.entry(FactValue.class, new FactValueFormat()),
            Map.entry(Term.class, new TermFormat()),
            Map.entry(CodeSet.class, new CodeSetFormat()),
            Map.entry(Condition.class, new ConditionFormat()));

    /** Types that belong to everybody: in these formats inside of Hissa's types only. */
    private static final Map<Type, Format<?>> COMMON = Map.of(
            String.class, Scalars.TEXT,
            boolean.class, Scalars.YES_NO,
            Boolean.class, Scalars.YES_NO,
            int.class, Scalars.SMALL_NUMBER,
            Integer.class, Scalars.SMALL_NUMBER,
            long.class, Scalars.WHOLE_NUMBER,
            Long.class, Scalars.WHOLE_NUMBER,
            BigDecimal.class, Scalars.DECIMAL,
            LocalDate.class, Scalars.DATE);

    private static final Map<Type, Optional<Format<?>>> FOUND = new ConcurrentHashMap<>();

    private DomainFormats() {}

    /**
     * Returns the format of a type that the module serves, or nothing where the type is none of Hissa's.
     *
     * @param type may be the class behind a domain interface, or one kind of condition or rule
     */
    static Optional<Format<?>> find(Class<?> type) {
        Format<?> own = OWN.get(type);
        if (own != null) {
            return Optional.of(own);
        }
        if (!type.getName().startsWith(HOUSE)) {
            return Optional.empty();
        }
        Optional<Format<?>> known = FOUND.get(type);
        if (known == null) {
            known = seek(type);
            FOUND.put(type, known);
        }
        return known;
    }

    private static Optional<Format<?>> seek(Class<?> type) {
        for (Class<?> sealed : List.of(Condition.class, ClaimsRule.class, Figure.class)) {
            if (sealed.isAssignableFrom(type)) {
                return find(sealed);
            }
        }
        if (type.isEnum()) {
            return Optional.of(constants(type));
        }
        if (type.getSuperclass() != null && type.getSuperclass().isEnum()) {
            return find(type.getSuperclass()); // a constant with a body of its own
        }
        if (type.isInterface()) {
            return BuiltFormat.of(type, DomainFormats::of).map(built -> built);
        }
        for (Class<?> above : type.getInterfaces()) {
            Optional<Format<?>> format = find(above);
            if (format.isPresent()) {
                return format;
            }
        }
        return Optional.empty();
    }

    /** Returns the format of a property of a domain type. */
    private static Format<?> of(Type type) {
        Format<?> common = COMMON.get(type);
        if (common != null) {
            return common;
        }
        Optional<Format<?>> found =
                type instanceof Class<?> plain ? find(plain) : Containers.find(type, DomainFormats::of);
        return found.orElseThrow(() -> new IllegalStateException("no format for " + type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has asked whether it is an enumeration
    private static Format<?> constants(Class<?> type) {
        return Scalars.constants((Class) type);
    }

    private static Format<Language> languages() {
        Map<String, Language> byCode = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byCode.put(language.getCode(), language);
        }
        return Scalars.named(byCode, Language::getCode);
    }

    private static Format<ClaimsRule> rules() {
        Map<String, ClaimsRule> byName = new LinkedHashMap<>();
        ClaimsRule.getNames().forEach(name -> byName.put(name, ClaimsRule.of(name)));
        return Scalars.named(byName, rule -> {
            if (!byName.containsKey(rule.getName())) {
                // A mixture has weights, which its name alone does not carry.
                throw new IllegalArgumentException("no document can name the rule " + rule);
            }
            return rule.getName();
        });
    }
}
