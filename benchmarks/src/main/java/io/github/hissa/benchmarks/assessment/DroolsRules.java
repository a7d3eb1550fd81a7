package io.github.hissa.benchmarks.assessment;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * The ten rules in Drools, compiled to its executable model. A rule fires where its condition does not hold, so that an
 * eligible applicant fires none, and one session serves all applicants, which spares the making of one for each.
 */
final class DroolsRules implements AutoCloseable {

    private static final List<String> REFUSALS = List.of(
            "finalReceipt == false",
            "yearsActive < 2",
            "members < 15",
            "accountsFiled == false",
            "legalForm != \"association\"",
            "province not in (\"azilal\", \"khouribga\", \"beni-mellal\", \"fquih-ben-salah\")",
            "budget < 10000 || budget > 500000",
            "requested > 200000",
            "beneficiaries < 50, rural == false",
            "previousGrants > 2, finalReport == false");

    private final KieSession session;

    DroolsRules() {
        StringBuilder text = new StringBuilder("package ten;\nimport " + Applicant.class.getName() + ";\n");
        for (int i = 0; i < REFUSALS.size(); i++) {
            text.append("rule \"").append(i).append("\" when Applicant(");
            text.append(REFUSALS.get(i)).append(") then end\n");
        }
        session = new KieHelper()
                .addContent(text.toString(), ResourceType.DRL)
                .build(ExecutableModelProject.class)
                .newKieSession();
    }

    boolean isEligible(Applicant applicant) {
        FactHandle handle = session.insert(applicant);
        int refusals = session.fireAllRules();
        session.delete(handle);
        return refusals == 0;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
