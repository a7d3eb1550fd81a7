/** What all example programs read: JSON documents, refused as a whole where anything is wrong. */
@NullMarked
package io.github.hissa.examples.input;

import org.jspecify.annotations.NullMarked;
