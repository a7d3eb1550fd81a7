package io.github.hissa.grant;

/** What a grant is asked for. */
public enum GrantKind {
    /** The applicant's running costs (fonctionnement). */
    OPERATING,
    /** An event or a project with a beginning and an end. */
    PROJECT,
    /** Equipment or building. */
    INVESTMENT
}
