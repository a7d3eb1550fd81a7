package io.github.hissa.examples.campaign;

import io.github.hissa.examples.Examples;

/** The program, halted at once before the n-th step that changes something in the folder of its output. */
public final class StoppedProgram {

    static final int STATUS = 77;

    private StoppedProgram() {}

    /** @param arguments n, then the program's own */
    public static void main(String[] arguments) {
        int[] left = {Integer.parseInt(arguments[0])};
        OutputFolder.beforeStep = () -> {
            if (--left[0] == 0) {
                // As SIGKILL does it: no hook runs, nothing is tidied.
                Runtime.getRuntime().halt(STATUS);
            }
        };
        String[] own = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, own, 0, own.length);
        Examples.main(own);
    }
}
