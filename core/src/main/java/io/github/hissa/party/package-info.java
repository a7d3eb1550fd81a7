/**
 * Who takes part: councils, the State's services, associations, enterprises, people.
 *
 * <p>{@link io.github.hissa.party.Party} is anyone who can sign, fund, apply or receive;
 * {@link io.github.hissa.party.PartyKind} says what they are in law.
 */
@NullMarked
package io.github.hissa.party;

import org.jspecify.annotations.NullMarked;
