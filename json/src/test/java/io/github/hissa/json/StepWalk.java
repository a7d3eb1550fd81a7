package io.github.hissa.json;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.life.CaseEvent;
import io.github.hissa.grant.life.CaseEventKind;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.ScoringGrid;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes every public step that a value offers, and those of what comes out: each answers, or refuses with a declared
 * exception. Steps whose arguments cannot be made up are left out.
 */
final class StepWalk {

    private static final int MAX_DEPTH = 3;
    private static final int MAX_STEPS = 400;
    private static final String HOUSE = "io.github.hissa.";

    /** Values and numbers: what they refuse is a mistake in the arguments of a call, not in a document. */
    private static final List<String> GROUND = List.of(HOUSE + "text.", HOUSE + "money.", HOUSE + "allocation.");

    private final Random random;
    private final List<String> codes;
    private int steps;

    /** What a step threw that is not declared. */
    static final class BareException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BareException(Method step, Throwable thrown) {
            super(step.getDeclaringClass().getSimpleName() + "." + step.getName() + " throws " + thrown, thrown);
        }
    }

    StepWalk(Random random, List<String> codes) {
        this.random = random;
        this.codes = codes;
    }

    void walk(Object value) {
        walk(value, 0);
    }

    private void walk(Object value, int depth) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> walk(one, depth));
        } else if (value instanceof Collection<?> several) {
            several.stream().limit(2).forEach(one -> walk(one, depth));
        } else if (value instanceof Map<?, ?> map) {
            map.values().stream().limit(2).forEach(one -> walk(one, depth));
        } else if (isStepping(value.getClass().getName()) && depth < MAX_DEPTH) {
            for (Method step : stepsOf(value.getClass())) {
                if (steps < MAX_STEPS) {
                    steps++;
                    take(step, value).ifPresent(result -> walk(result, depth + 1));
                }
            }
        }
    }

    private static boolean isStepping(String type) {
        return type.startsWith(HOUSE) && GROUND.stream().noneMatch(type::startsWith);
    }

    private static List<Method> stepsOf(Class<?> type) {
        List<Method> found = new ArrayList<>();
        Class<?> shown = type;
        for (Class<?> above : type.getInterfaces()) {
            if (above.getName().startsWith(HOUSE) && Modifier.isPublic(above.getModifiers())) {
                shown = above;
            }
        }
        if (Modifier.isPublic(shown.getModifiers())) {
            for (Method method : shown.getMethods()) {
                boolean isHouse = method.getDeclaringClass().getName().startsWith(HOUSE);
                if (isHouse && !Modifier.isStatic(method.getModifiers())) {
                    found.add(method);
                }
            }
        }
        found.sort(Comparator.comparing(Method::toGenericString));
        return found;
    }

    private Optional<Object> take(Method step, Object value) {
        Object[] arguments = new Object[step.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Optional<Object> argument = argument(step.getParameterTypes()[i], step.getGenericParameterTypes()[i]);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = argument.get();
        }
        try {
            return Optional.ofNullable(step.invoke(value, arguments));
        } catch (IllegalAccessException hidden) {
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof HissaException declared) {
                declared.toText();
                return Optional.empty();
            }
            throw new BareException(step, thrown.getCause());
        }
    }

    private Optional<Object> argument(Class<?> type, Type generic) {
        if (type == LocalDate.class) {
            return Optional.of(any(LocalDate.MIN, LocalDate.of(2012, 3, 1), LocalDate.of(2013, 1, 1), LocalDate.MAX));
        } else if (type == String.class) {
            return Optional.of(codes.get(random.nextInt(codes.size())));
        } else if (type == CurrencyUnit.class) {
            return Optional.of(CurrencyUnit.of(any("MAD", "EUR")));
        } else if (type == Money.class) {
            return Optional.of(Money.parse(any("MAD 0.00", "MAD 1000.00", "EUR 1.00", "MAD 92233720368547758.07")));
        } else if (type == int.class) {
            return Optional.of(any(0, 1, 2012, 2013));
        } else if (type.isEnum()) {
            return Optional.of(any(type.getEnumConstants()));
        } else if (type == Optional.class
                && generic instanceof ParameterizedType optional
                && optional.getActualTypeArguments()[0] == LocalDate.class) {
            return Optional.of(Optional.of(LocalDate.of(2012, 3, 1)));
        } else if (type == List.class) {
            boolean isOfMarks = generic instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] == Mark.class;
            return Optional.of(isOfMarks ? LifeSamples.SHEET.getMarks() : List.of());
        } else if (type == Set.class) {
            return Optional.of(Set.of());
        } else if (type == ScoringGrid.class) {
            return Optional.of(LifeSamples.GRID);
        } else if (type == Appropriation.class) {
            return Optional.of(Appropriation.of(any(2012, 2013, 2014), Money.parse(any("MAD 1000.00", "EUR 1.00"))));
        } else if (type == Application.class) {
            return Optional.of(Samples.CAMPAIGN.getApplications().get(0));
        } else if (type == DeliberatedOutcome.class) {
            return Optional.of(TamperSamples.deliberations().get(0));
        } else if (type == CaseEvent.class) {
            return Optional.of(event());
        } else if (type == Party.class) {
            return Optional.of(Samples.CAMPAIGN.getProgramme().getCouncil());
        }
        return Optional.empty();
    }

    private CaseEvent event() {
        LocalDate day = any(LocalDate.MIN, LocalDate.of(2012, 6, 30), LocalDate.of(2013, 1, 1), LocalDate.MAX);
        CaseEventKind kind = any(CaseEventKind.values());
        return kind.hasAmount()
                ? CaseEvent.of(day, kind, Money.parse(any("MAD 1.00", "EUR 1.00", "MAD 92233720368547758.07")))
                : CaseEvent.of(day, kind);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
