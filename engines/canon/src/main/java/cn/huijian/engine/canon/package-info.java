/**
 * One byte form and one digest for everything that must be recomputed by others: canonical JSON (RFC 8785 without
 * fractions and null) and SM3 (GB/T 32905-2016) over tagged, length-prefixed fields.
 *
 * <p>Not for: storage formats that may change, or JSON of the web. Pure: no clock, no randomness, no I/O.
 */
@NullMarked
package cn.huijian.engine.canon;

import org.jspecify.annotations.NullMarked;
