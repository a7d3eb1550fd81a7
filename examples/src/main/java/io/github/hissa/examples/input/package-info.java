/** What all example programs share: JSON documents, refused as a whole where anything is wrong, and texts. */
@NullMarked
package io.github.hissa.examples.input;

import org.jspecify.annotations.NullMarked;
