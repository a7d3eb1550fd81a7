package io.github.hissa.allocation.apportionment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A method of apportionment. Methods are immutable, shared and found by name.
 *
 * <p>A divisor method gives the seats one after the other, each to the party with the largest quotient of its votes and
 * the signpost of its next seat; the k-th seat of a party has the signpost k (Jefferson), k − 1/2 (Webster), k − 1
 * (Adams), or the harmonic (Dean) or geometric mean (Huntington-Hill) of k − 1 and k. Where the signpost of the first
 * seat is 0, every party with votes gets a seat first, the strongest ones if there are fewer seats than parties. Minima
 * are given before the first quotient is formed; a party at its maximum takes part no longer. O(n log n) for n parties,
 * whatever the number of seats.
 *
 * <p>Balinski and Young, "Fair Representation: Meeting the Ideal of One Man, One Vote" (1982), for all methods.
 */
public abstract sealed class ApportionmentMethod permits DivisorMethod, LargestRemainderMethod, QuotaMethod {

    private static final Map<String, ApportionmentMethod> METHODS = new LinkedHashMap<>();
    private static final ApportionmentMethod LARGEST_REMAINDER = register(new LargestRemainderMethod());
    private static final ApportionmentMethod JEFFERSON = register(new DivisorMethod("jefferson", Signpost.JEFFERSON));
    private static final ApportionmentMethod WEBSTER = register(new DivisorMethod("webster", Signpost.WEBSTER));
    private static final ApportionmentMethod ADAMS = register(new DivisorMethod("adams", Signpost.ADAMS));
    private static final ApportionmentMethod DEAN = register(new DivisorMethod("dean", Signpost.DEAN));
    private static final ApportionmentMethod HUNTINGTON_HILL =
            register(new DivisorMethod("huntington-hill", Signpost.HUNTINGTON_HILL));
    private static final ApportionmentMethod QUOTA = register(new QuotaMethod());

    private final String name;

    ApportionmentMethod(String name) {
        this.name = name;
    }

    private static ApportionmentMethod register(ApportionmentMethod method) {
        METHODS.put(method.getName(), method);
        return method;
    }

    /**
     * The method with this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all names
     */
    public static ApportionmentMethod of(String name) {
        ApportionmentMethod method = METHODS.get(name);
        if (method == null) {
            throw new IllegalArgumentException("unknown apportionment method: " + name + "; known are "
                    + String.join(", ", METHODS.keySet()));
        }
        return method;
    }

    /** The names of all methods, in a fixed order. */
    public static Set<String> getNames() {
        return Collections.unmodifiableSet(METHODS.keySet());
    }

    /**
     * Largest remainder (Hamilton, Hare-Niemeyer): every party gets its quota, votes × seats / all votes, rounded down;
     * the seats left go one each to the largest remainders. With minima and maxima the quotas are held between them, at
     * the common ratio at which they add up to the seats. O(n log n).
     *
     * <p>Alexander Hamilton's method of 1792; Balinski and Young (1982). 10 seats, votes 53, 24, 23:
     * quotas 5.3, 2.4, 2.3, hence 5, 3, 2.
     */
    public static ApportionmentMethod largestRemainder() {
        return LARGEST_REMAINDER;
    }

    /**
     * Jefferson (D'Hondt): signposts 1, 2, 3, ...
     *
     * <p>Thomas Jefferson (1792), Victor D'Hondt (1878); Balinski and Young (1982). 10 seats, votes 53, 24, 23: 6, 2, 2.
     */
    public static ApportionmentMethod jefferson() {
        return JEFFERSON;
    }

    /**
     * Webster (Sainte-Laguë): signposts 1/2, 3/2, 5/2, ...
     *
     * <p>Daniel Webster (1832), André Sainte-Laguë (1910); Balinski and Young (1982). 10 seats, votes 53, 24, 23: 6, 2, 2.
     */
    public static ApportionmentMethod webster() {
        return WEBSTER;
    }

    /**
     * Adams: signposts 0, 1, 2, ...
     *
     * <p>John Quincy Adams (1832); Balinski and Young (1982). 10 seats, votes 53, 24, 23: 5, 3, 2.
     */
    public static ApportionmentMethod adams() {
        return ADAMS;
    }

    /**
     * Dean: signposts 0, 4/3, 12/5, ..., the harmonic means.
     *
     * <p>James Dean (1832); Balinski and Young (1982). 10 seats, votes 53, 24, 23: 5, 3, 2.
     */
    public static ApportionmentMethod dean() {
        return DEAN;
    }

    /**
     * Huntington-Hill: signposts 0, √2, √6, ..., the geometric means.
     *
     * <p>Joseph Hill (1911), Edward Huntington (1921); Balinski and Young (1982). 10 seats, votes 53, 24, 23: 5, 3, 2.
     */
    public static ApportionmentMethod huntingtonHill() {
        return HUNTINGTON_HILL;
    }

    /**
     * The quota method of Balinski and Young: as Jefferson, but at each number of seats on the way no party gets more
     * than its quota at that number rounded up. Takes no minima and maxima.
     *
     * <p>What went before is part of the definition. Only the last seats are gone through, mostly a quarter as many as there are
     * parties, and it is shown that those before made no difference: O(n log n), whatever the number of seats. Where votes
     * differ by many orders of magnitude, it may take a great many more; beyond 100,000,000 the problem is refused. Where it
     * would take more than 10,000,000 to see whether two parties with one quotient waited for a seat together, they count as
     * tied.
     *
     * <p>Balinski and Young, "The quota method of apportionment" (1975). 10 seats, votes 53, 24, 23: 6, 2, 2.
     */
    public static ApportionmentMethod quota() {
        return QUOTA;
    }

    /** The method's stable name, as {@link #of(String)} knows it. */
    public final String getName() {
        return name;
    }

    /**
     * Shares out the seats.
     *
     * @throws IllegalArgumentException if the problem has something that the method does not define, or the quota method would
     *                                  have to go through more than 100,000,000 seats
     */
    public abstract Apportionment apportion(ApportionmentProblem problem);

    @Override
    public final String toString() {
        return name;
    }
}
