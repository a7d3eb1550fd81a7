package io.github.hissa.benchmarks;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The ten conditions in the languages of others, without reasons: whether every figure is at least 100. Expressions are
 * compiled once and given figures that are there already.
 */
final class ConditionPeers {

    private static final int CONDITIONS = 10;
    private static final String EXPRESSION = IntStream.range(0, CONDITIONS)
            .mapToObj(i -> "figure" + i + " >= 100")
            .collect(Collectors.joining(" && "));

    private final Map<String, Object> variables = new HashMap<>();
    private final Figures figures;
    private final CelRuntime.Program cel;
    private final JexlExpression jexl;
    private final List<JexlExpression> jexlRules;
    private final JexlContext jexlContext;
    private final KieSession drools;

    ConditionPeers(long... values) {
        for (int i = 0; i < CONDITIONS; i++) {
            variables.put("figure" + i, values[i]);
        }
        figures = new Figures(values);
        cel = cel();
        JexlEngine engine = new JexlBuilder().create();
        jexl = engine.createExpression(EXPRESSION);
        jexlRules = Arrays.stream(EXPRESSION.split(" && ")).map(engine::createExpression).toList();
        jexlContext = new MapContext(variables);
        drools = drools();
    }

    boolean byCel() {
        try {
            return (Boolean) cel.eval(variables);
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    boolean byJexl() {
        return (Boolean) jexl.evaluate(jexlContext);
    }

    /** An expression for each condition, as a policy needs that names the rules that are not met. */
    boolean byJexlRules() {
        boolean holds = true;
        for (JexlExpression rule : jexlRules) {
            holds &= (Boolean) rule.evaluate(jexlContext);
        }
        return holds;
    }

    /** A session that is kept, into which the figures go and from which they are taken again. */
    boolean byDrools() {
        figures.reset();
        FactHandle handle = drools.insert(figures);
        drools.fireAllRules();
        drools.delete(handle);
        return figures.isEligible();
    }

    private static CelRuntime.Program cel() {
        CelBuilder builder = CelFactory.standardCelBuilder();
        for (int i = 0; i < CONDITIONS; i++) {
            builder.addVar("figure" + i, SimpleType.INT);
        }
        Cel environment = builder.setResultType(SimpleType.BOOL).build();
        try {
            return environment.createProgram(environment.compile(EXPRESSION).getAst());
        } catch (CelValidationException | CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static KieSession drools() {
        StringBuilder rules = new StringBuilder("package benchmark\nimport " + Figures.class.getName() + "\n");
        for (int i = 0; i < CONDITIONS; i++) {
            rules.append("rule \"not met ")
                    .append(i)
                    .append("\" when $figures : Figures(figure")
                    .append(i)
                    .append(" < 100) then $figures.fail(); end\n");
        }
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/benchmark/rules.drl", rules.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
    }
}
