package io.github.hissa.examples.applications;

import io.github.hissa.text.LocalizedText;

/** What is wrong with one cell of a row, or with the row if the column is blank. */
public record RowProblem(String column, String value, String code, LocalizedText text) {}
