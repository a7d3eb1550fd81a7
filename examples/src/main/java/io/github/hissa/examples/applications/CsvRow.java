package io.github.hissa.examples.applications;

import java.util.List;

/** One row of a CSV file and the line on which it starts, counted from 1. */
public record CsvRow(long line, List<String> cells) {}
