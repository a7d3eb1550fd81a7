package io.github.hissa.grant;

import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.util.List;
import java.util.Optional;

/** Gives every application its verdict and its score, and collects what keeps an application from them. */
final class CampaignAssessment {

    private final GrantCampaign campaign;
    private final Verdicts verdicts;
    private final AssessedCampaign.Builder assessed = AssessedCampaign.builder();
    private final Refusals refusals = new Refusals();

    CampaignAssessment(GrantCampaign campaign) {
        this.campaign = campaign;
        this.verdicts = new Verdicts(campaign.getProgramme(), campaign.getPolicy());
    }

    List<Refusal> problems() {
        run();
        return refusals.list();
    }

    AssessedCampaign assess() {
        run();
        refusals.refuseStep();
        return assessed.campaign(campaign).build();
    }

    private void run() {
        for (int i = 0; i < campaign.getApplications().size(); i++) {
            Application application = campaign.getApplications().get(i);
            String path = "applications[" + i + "]";
            attempt(path, () -> assessed.addAssessment(verdicts.assess(application)));
            attempt(path, () -> campaign.getAppropriation().envelopeOf(application));
            String reference = application.getReference();
            attempt(Refusal.join("marks", reference), () -> verdicts.score(
                            application, Optional.ofNullable(campaign.getMarks().get(reference)))
                    .ifPresent(score -> assessed.putScore(reference, score)));
        }
    }

    private void attempt(String path, Runnable step) {
        try {
            step.run();
        } catch (HissaException refused) {
            refusals.addAll(path, refused.getRefusals());
        }
    }
}
