package io.github.hissa.examples.input;

import io.github.hissa.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say in which language and form a program reports. */
public final class ReportForm {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "ar|fr|en", description = "The report's language; default en.")
    private String language = "en";

    @Option(names = "--format", paramLabel = "text|json", description = "The report's form; default text.")
    private String format = "text";

    public boolean isJson() {
        return format.equals("json");
    }

    /** Returns the report as a text, in the form that is asked for. */
    public String written(Consumer<PrintWriter> json, Consumer<PrintWriter> text) {
        StringWriter report = new StringWriter();
        PrintWriter out = new PrintWriter(report);
        (isJson() ? json : text).accept(out);
        out.flush();
        return report.toString();
    }

    /**
     * Refuses a form that there is none of, and returns the language.
     *
     * @throws ParameterException naming the option
     */
    public Language check() {
        if (!format.equals("text") && !format.equals("json")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--format is neither text nor json: " + format);
        }
        try {
            return Language.of(language);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--lang: " + unknown.getMessage(), unknown);
        }
    }
}
