package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.SectorTotal;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

class EveryTypeTest {

    @Test
    void propertiesAreWrittenInTheOrderInWhichTheTypeDeclaresThem() {
        String document = HissaJson.mapper().writeValueAsString(Samples.FULL);
        int last = -1;
        for (String name : new String[] {
            "reference", "applicant", "title", "kind", "sector", "receivedOn", "requested", "totalCost", "score", "facts"
        }) {
            int here = document.lastIndexOf("\"" + name + "\":") < 0 ? -1 : document.indexOf("\"" + name + "\":");
            assertTrue(here >= 0, name);
            if (!name.equals("title") && !name.equals("kind")) { // the applicant has one as well
                assertTrue(here > last, name);
                last = here;
            }
        }
    }

    @Test
    void totalsBySectorComeBackEqual() {
        for (SectorTotal total : Samples.CAMPAIGN.assess().decide().bySector()) {
            RoundTripTest.comesBack(SectorTotal.class, total);
        }
    }

    @Test
    void theModuleIsFoundAsAServiceUnderItsName() {
        assertTrue(ServiceLoader.load(JacksonModule.class).stream()
                .anyMatch(found -> found.get().getModuleName().equals("io.github.hissa.json")));
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        assertEquals(
                Samples.FULL,
                found.readValue(found.writeValueAsString(Samples.FULL), Application.class));
    }
}
