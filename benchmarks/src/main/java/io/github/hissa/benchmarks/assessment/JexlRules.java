package io.github.hissa.benchmarks.assessment;

import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Conditions as parsed expressions of Commons JEXL. */
final class JexlRules {

    /** The ten conditions. */
    static final List<String> TEN = List.of(
            "finalReceipt",
            "yearsActive >= 2",
            "members >= 15",
            "accountsFiled",
            "legalForm == 'association'",
            "province =~ ['azilal', 'khouribga', 'beni-mellal', 'fquih-ben-salah']",
            "budget >= 10000 && budget <= 500000",
            "requested <= 200000",
            "beneficiaries >= 50 || rural",
            "previousGrants <= 2 || finalReport");

    /** The ten in one expression, which stops at the first that fails. */
    static final List<String> ONE = List.of("(" + String.join(") && (", TEN) + ")");

    private final JexlExpression[] expressions;

    JexlRules(List<String> conditions) {
        JexlEngine engine = new JexlBuilder().strict(true).silent(false).create();
        expressions = conditions.stream().map(engine::createExpression).toArray(JexlExpression[]::new);
    }

    boolean isEligible(Map<String, Object> facts) {
        JexlContext context = new MapContext(facts);
        boolean eligible = true;
        for (JexlExpression expression : expressions) {
            eligible &= (Boolean) expression.evaluate(context);
        }
        return eligible;
    }
}
