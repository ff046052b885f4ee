/**
 * Exports that are packed, read as what is inside: {@code PackedFile} says what a file on disk
 * holds, {@code GunzipStream} unpacks gzip, {@code ZipArchive} lists the members of a ZIP archive
 * and {@code MemberStream} reads one. Formats get the unpacked bytes and need not know. Nothing is
 * ever written, memory does not grow with what is unpacked, and what is packed twice is not
 * unpacked twice.
 */
@NullMarked
package org.datainaction.sources.packed;

import org.jspecify.annotations.NullMarked;
