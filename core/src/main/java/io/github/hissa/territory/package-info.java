/**
 * Where things are: regions, provinces and prefectures, communes, hamlets.
 *
 * <p>A {@link io.github.hissa.territory.Territory} knows the territory that it is part of, so that a place can be
 * asked whether it lies within another.
 */
@NullMarked
package io.github.hissa.territory;

import org.jspecify.annotations.NullMarked;
