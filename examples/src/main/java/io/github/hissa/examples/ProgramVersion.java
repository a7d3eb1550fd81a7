package io.github.hissa.examples;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
public final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Hissa examples " + (version == null ? "(not run from the jar)" : version)};
    }
}
