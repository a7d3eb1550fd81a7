package io.github.hissa.eligibility;

/** What a fact is compared with: a value that is given, or a parameter whose value depends on the date. */
public sealed interface Term permits FactValue, ParameterReference {}
