package io.github.hissa.reason;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a kind of figure stands in a sentence of one language: the expression that finds it, and what it is worth. */
enum WrittenFigure {
    AMOUNT {
        @Override
        String expression(Language language) {
            return language == Language.ENGLISH
                    ? currencies(language) + NO_BREAK_SPACE + number(language)
                    : number(language) + NO_BREAK_SPACE + currencies(language);
        }

        @Override
        Figure read(String text, Language language) {
            return Figure.of(money(text, language));
        }
    },

    EXACT_AMOUNT {
        @Override
        String expression(Language language) {
            return AMOUNT.expression(language) + exactly(language);
        }

        @Override
        Figure read(String text, Language language) {
            Matcher exactly = Pattern.compile(exactly(language) + "$").matcher(text);
            boolean isExact = !exactly.find() || exactly.group().isEmpty();
            Money amount = money(isExact ? text : text.substring(0, exactly.start()), language);
            Fraction scale = Fraction.of(BigInteger.TEN.pow(amount.getScale()), BigInteger.ONE);
            return new Figure.ExactAmount(
                    amount.getCurrencyUnit(),
                    (isExact ? fraction(amount.getAmount()) : ratio(exactly.group(), language)).times(scale));
        }
    },

    NUMBER {
        @Override
        String expression(Language language) {
            return number(language) + exactly(language);
        }

        @Override
        Figure read(String text, Language language) {
            return text.endsWith(")")
                    ? Figure.of(ratio(text.substring(text.indexOf('(')), language))
                    : Figure.of(fraction(decimal(text, language)));
        }
    },

    PART {
        @Override
        String expression(Language language) {
            return number(language) + NO_BREAK_SPACE + "%" + exactly(language);
        }

        @Override
        Figure read(String text, Language language) {
            int sign = text.indexOf('%');
            return new Figure.Part(
                    text.endsWith(")")
                            ? ratio(text.substring(text.indexOf('(')), language)
                            : fraction(decimal(text.substring(0, sign - 1), language)).times(Fraction.of(1, 100)));
        }
    },

    COUNT {
        @Override
        String expression(Language language) {
            return number(language);
        }

        @Override
        Figure read(String text, Language language) {
            return Figure.of(decimal(text, language).longValueExact());
        }
    },

    CODE {
        @Override
        String expression(Language language) {
            return "[\u2068]?[-A-Za-z0-9/]+[\u2069]?";
        }

        @Override
        Figure read(String text, Language language) {
            return Figure.ofCode(text.replace("\u2068", "").replace("\u2069", ""));
        }
    },

    RULE {
        @Override
        String expression(Language language) {
            return "[^«»“”]+";
        }

        @Override
        Figure read(String text, Language language) {
            return MoneyFigures.rule(ClaimsRule.getNames().stream()
                    .filter(name -> Wording.RULES.has(name)
                            && Wording.RULES.word(name, Map.of(), language).equals(text))
                    .map(ClaimsRule::of)
                    .findFirst()
                    .orElseThrow());
        }
    },

    TEXT {
        @Override
        String expression(Language language) {
            return ".+";
        }

        @Override
        Figure read(String text, Language language) {
            return Figure.ofCode(text);
        }
    },

    AMOUNTS {
        @Override
        String expression(Language language) {
            String one = AMOUNT.expression(language);
            return one + "(?:" + comma(language) + one + ")*|" + none(language);
        }

        @Override
        Figure read(String text, Language language) {
            Pattern one = Pattern.compile(AMOUNT.expression(language));
            return Figure.of(one.matcher(text)
                    .results()
                    .map(amount -> Figure.of(money(amount.group(), language)))
                    .toList());
        }
    };

    private static final String NO_BREAK_SPACE = "\u00A0";

    private static final Set<String> COUNTS = Set.of(
            "applications", "candidates", "class", "count", "equal", "favoured", "given-up", "others", "place", "units",
            "weight");

    private static final Set<String> AMOUNT_NAMES = Set.of(
            "amount", "available", "award", "base", "ceiling", "divisible", "down", "guarantee", "least",
            "left", "maximum", "minimum", "most", "moved", "opened", "requested", "sum", "unit");

    private static final Map<Language, Map<String, CurrencyUnit>> CURRENCIES =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, WrittenFigure::signs));

    /** An expression that finds the figure, and nothing else, in a sentence of the language. */
    abstract String expression(Language language);

    /** The figure that a text is. */
    abstract Figure read(String text, Language language);

    /** What kind of figure the sentence of a code shows under a name. */
    static WrittenFigure of(String code, String name) {
        return switch (name) {
            case "level" -> code.startsWith("level-part") ? PART : EXACT_AMOUNT;
            case "sum" -> code.endsWith("-count") ? EXACT_AMOUNT : AMOUNT;
            case "exact" -> EXACT_AMOUNT;
            case "part", "share" -> PART;
            case "score" -> NUMBER;
            case "claims" -> AMOUNTS;
            case "seed" -> CODE;
            case "rule" -> RULE;
            default -> COUNTS.contains(name) ? COUNT : AMOUNT_NAMES.contains(name) ? AMOUNT : TEXT;
        };
    }

    private static String number(Language language) {
        return switch (language) {
            case ARABIC -> "\u200E?-?[0-9]{1,3}(?:\\.[0-9]{3})*(?:,[0-9]+)?";
            case FRENCH -> "-?[0-9]{1,3}(?:\u00A0[0-9]{3})*(?:,[0-9]+)?";
            case ENGLISH -> "-?[0-9]{1,3}(?:,[0-9]{3})*(?:\\.[0-9]+)?";
        };
    }

    private static String exactly(Language language) {
        String word = switch (language) {
            case ARABIC -> "بالضبط";
            case FRENCH -> "exactement";
            case ENGLISH -> "exactly";
        };
        return "(?: \\(" + word + NO_BREAK_SPACE + number(language) + "/" + number(language) + "\\))?";
    }

    private static String none(Language language) {
        return switch (language) {
            case ARABIC -> "لا شيء";
            case FRENCH -> "néant";
            case ENGLISH -> "none";
        };
    }

    private static String comma(Language language) {
        return language == Language.ARABIC ? "، " : ", ";
    }

    private static String currencies(Language language) {
        return CURRENCIES.get(language).keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Every currency by what stands for it beside a number. */
    private static Map<String, CurrencyUnit> signs(Language language) {
        Map<String, CurrencyUnit> signs = new HashMap<>();
        for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
            String zero = AmountText.number(Money.zero(currency), language);
            String sign = AmountText.of(Money.zero(currency), language)
                    .replace(language == Language.ENGLISH ? NO_BREAK_SPACE + zero : zero + NO_BREAK_SPACE, "");
            signs.put(sign, currency);
        }
        return signs;
    }

    private static Money money(String text, Language language) {
        boolean signFirst = language == Language.ENGLISH;
        int space = signFirst ? text.indexOf(NO_BREAK_SPACE) : lastDigit(text) + 1;
        String sign = signFirst ? text.substring(0, space) : text.substring(space + 1);
        String number = signFirst ? text.substring(space + 1) : text.substring(0, space);
        return Money.of(CURRENCIES.get(language).get(sign), decimal(number, language));
    }

    private static int lastDigit(String text) {
        int last = text.length() - 1;
        while (!Character.isDigit(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static Fraction ratio(String exactly, Language language) {
        String[] both = exactly.substring(exactly.indexOf(NO_BREAK_SPACE) + 1, exactly.length() - 1).split("/");
        return Fraction.of(
                decimal(both[0], language).toBigIntegerExact(),
                decimal(both[1], language).toBigIntegerExact());
    }

    private static Fraction fraction(BigDecimal decimal) {
        return Fraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static BigDecimal decimal(String text, Language language) {
        String plain = switch (language) {
            case ARABIC -> text.replace("\u200E", "").replace(".", "").replace(',', '.');
            case FRENCH -> text.replace(NO_BREAK_SPACE, "").replace(',', '.');
            case ENGLISH -> text.replace(",", "");
        };
        return new BigDecimal(plain);
    }
}
