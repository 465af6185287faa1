/** Preferences, the catalogue of elements, outcomes of failed requests, static files, headers. */
@NullMarked
package org.liandong.ui.web;

import org.jspecify.annotations.NullMarked;
