package io.github.hissa.examples.campaign;

import io.github.hissa.text.LocalizedText;

/** What is wrong with one cell of a row, or with the row if the column is blank. */
record RowProblem(String column, String value, String code, LocalizedText text) {}
