package org.liandong.files;

/** Why a file is not taken from somebody; the words are {@code files.refused.<NAME>}. */
enum FilesRefusal {
  NOT_SIGNED_IN
}
