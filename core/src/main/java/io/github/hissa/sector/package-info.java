/**
 * What money is spent on: a tree of sectors with codes.
 *
 * <p>{@link io.github.hissa.sector.Sector} is one node; {@link io.github.hissa.sector.Sectors} is the council's own
 * tree of three groups, for whoever has no list of codes of their own.
 */
@NullMarked
package io.github.hissa.sector;

import org.jspecify.annotations.NullMarked;
