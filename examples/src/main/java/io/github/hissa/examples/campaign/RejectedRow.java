package io.github.hissa.examples.campaign;

import java.util.List;

/** A row that can't be used, with everything that is wrong with it. */
record RejectedRow(long line, String reference, List<RowProblem> problems) {}
