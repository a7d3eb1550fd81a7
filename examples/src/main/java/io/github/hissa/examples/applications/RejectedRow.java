package io.github.hissa.examples.applications;

import java.util.List;

/** A row that can't be used, with everything that is wrong with it. */
public record RejectedRow(long line, String reference, List<RowProblem> problems) {}
