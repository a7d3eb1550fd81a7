package io.github.hissa.examples.campaign;

import java.util.List;

/** One row of a CSV file and the line on which it starts, counted from 1. */
record CsvRow(long line, List<String> cells) {}
