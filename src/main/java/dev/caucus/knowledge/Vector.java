package dev.caucus.knowledge;

/**
 * The meaning of a text.
 *
 * @param values of length 1 together, so that the product of two vectors is their cosine; never
 *     changed
 */
// It is passed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Vector(float[] values) {}
