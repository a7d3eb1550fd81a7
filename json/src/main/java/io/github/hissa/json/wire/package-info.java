/**
 * The wire format apart from any JSON library: how a document becomes values, and values a document.
 *
 * <p>A {@link io.github.hissa.json.wire.Format} reads and writes one type through two narrow openings,
 * {@link io.github.hissa.json.wire.DocumentReader} and {@link io.github.hissa.json.wire.DocumentWriter}. A JSON library
 * is joined by a subclass of each. Everything that makes reading strict lives on this side of the openings (unknown,
 * repeated and missing properties, texts that look like numbers, nesting, a builder's refusal with its path), so that no
 * setting of a mapper can loosen it and both lines of Jackson refuse the same documents with the same words.
 *
 * <p>{@link io.github.hissa.json.wire.BuiltFormat} serves every type with a builder by the builders' convention. Only
 * types whose document differs from their accessors have a format of their own, in the packages that mirror core's.
 *
 * <p>This package and its neighbours are internals: on the module path they are closed.
 */
@NullMarked
package io.github.hissa.json.wire;

import org.jspecify.annotations.NullMarked;
