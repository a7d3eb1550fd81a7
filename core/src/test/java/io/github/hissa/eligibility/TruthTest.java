package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE", "TRUE,UNKNOWN,UNKNOWN,TRUE", "TRUE,FALSE,FALSE,TRUE",
        "UNKNOWN,TRUE,UNKNOWN,TRUE", "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN", "UNKNOWN,FALSE,FALSE,UNKNOWN",
        "FALSE,TRUE,FALSE,TRUE", "FALSE,UNKNOWN,FALSE,UNKNOWN", "FALSE,FALSE,FALSE,FALSE"
    })
    void followsKleenesTablesAndDeMorgan(Truth a, Truth b, Truth and, Truth or) {
        assertEquals(and, a.and(b));
        assertEquals(or, a.or(b));
        assertEquals(a.and(b).not(), a.not().or(b.not()));
        assertEquals(a.or(b).not(), a.not().and(b.not()));
    }
}
