package io.github.hissa.benchmarks.assessment;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/** Conditions as checked programs of cel-java, in its planned runtime. */
final class CelRules {

    /** The ten conditions. */
    static final List<String> TEN = List.of(
            "finalReceipt",
            "yearsActive >= 2",
            "members >= 15",
            "accountsFiled",
            "legalForm == 'association'",
            "province in ['azilal', 'khouribga', 'beni-mellal', 'fquih-ben-salah']",
            "budget >= 10000 && budget <= 500000",
            "requested <= 200000",
            "beneficiaries >= 50 || rural",
            "previousGrants <= 2 || finalReport");

    /** The ten in one expression, which stops at the first that fails. */
    static final List<String> ONE = List.of("(" + String.join(") && (", TEN) + ")");

    private final CelRuntime.Program[] programs;

    CelRules(List<String> conditions) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        Applicant.some(1).findFirst().orElseThrow().toMap().forEach((name, value) -> builder.addVar(name, typeOf(value)));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        programs = new CelRuntime.Program[conditions.size()];
        try {
            for (int i = 0; i < programs.length; i++) {
                programs[i] = runtime.createProgram(compiler.compile(conditions.get(i)).getAst());
            }
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static CelType typeOf(Object value) {
        if (value instanceof Boolean) {
            return SimpleType.BOOL;
        }
        return value instanceof Long ? SimpleType.INT : SimpleType.STRING;
    }

    boolean isEligible(Map<String, Object> facts) {
        boolean eligible = true;
        try {
            for (CelRuntime.Program program : programs) {
                eligible &= (Boolean) program.eval(facts);
            }
        } catch (CelEvaluationException failed) {
            throw new IllegalStateException(failed);
        }
        return eligible;
    }
}
