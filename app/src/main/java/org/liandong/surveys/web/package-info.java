@NullMarked
package org.liandong.surveys.web;

import org.jspecify.annotations.NullMarked;
