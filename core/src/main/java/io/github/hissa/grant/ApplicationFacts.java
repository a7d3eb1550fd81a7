package io.github.hissa.grant;

import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.sector.Sector;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The facts that every {@link Application} states by itself, and those that its programme adds, under the names that
 * policies use.
 */
public final class ApplicationFacts {

    /** The amount requested. */
    public static final FactKey<Money> REQUESTED = FactKey.money("requested");
    /** The total cost of what the grant is asked for. */
    public static final FactKey<Money> TOTAL_COST = FactKey.money("total-cost");
    /** The day on which the application was received. */
    public static final FactKey<LocalDate> RECEIVED_ON = FactKey.date("received-on");
    /** The kind of grant: {@code operating}, {@code project} or {@code investment}. */
    public static final FactKey<String> KIND = FactKey.text("kind");
    /** The code of the sector. */
    public static final FactKey<String> SECTOR = FactKey.text("sector");
    /** The applicant's kind, for example {@code association} or {@code public-agency}. */
    public static final FactKey<String> APPLICANT_KIND = FactKey.text("applicant-kind");
    /** The score that the application was given. */
    public static final FactKey<BigDecimal> SCORE = FactKey.decimal("score");

    /** The kind of the programme's council, for example {@code commune} or {@code provincial-council}. */
    public static final FactKey<String> COUNCIL_KIND = FactKey.text("council-kind");

    private static final String BASE_NAME = "io.github.hissa.grant.facts";
    private static final MessageCatalogue TITLES = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, ApplicationFacts.class.getModule()));
    private static final Set<String> NAMES = Stream.of(
                    REQUESTED, TOTAL_COST, RECEIVED_ON, KIND, SECTOR, APPLICANT_KIND, SCORE, COUNCIL_KIND)
            .map(FactKey::getName)
            .collect(Collectors.toUnmodifiableSet());

    private ApplicationFacts() {}

    /** Returns what one of these facts is called, or nothing for any other fact. */
    public static Optional<LocalizedText> titleOf(String fact) {
        return NAMES.contains(fact) ? Optional.of(TITLES.format(fact)) : Optional.empty();
    }

    /**
     * All that is known of an application within a programme.
     *
     * @throws IllegalArgumentException if the application contradicts the programme
     */
    static Facts of(Application application, GrantProgramme programme) {
        return application.toFacts().and(Facts.empty().with(COUNCIL_KIND, code(programme.getCouncil().getKind())));
    }

    static Facts of(Application application) {
        Facts facts = Facts.empty()
                .with(REQUESTED, application.getRequested())
                .with(APPLICANT_KIND, code(application.getApplicant().getKind()));
        facts = with(facts, KIND, application.getKind().map(ApplicationFacts::code).orElse(null));
        facts = with(facts, TOTAL_COST, application.getTotalCost().orElse(null));
        facts = with(facts, RECEIVED_ON, application.getReceivedOn().orElse(null));
        facts = with(facts, SECTOR, application.getSector().map(Sector::getCode).orElse(null));
        return with(facts, SCORE, application.getScore().orElse(null));
    }

    private static <T> Facts with(Facts facts, FactKey<T> key, @org.jspecify.annotations.Nullable T value) {
        return value == null ? facts : facts.with(key, value);
    }

    /** The name of a constant as documents and the codes of reasons write it: {@code provincial-council}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
