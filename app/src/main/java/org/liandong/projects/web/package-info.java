/** Pages of projects. */
@NullMarked
package org.liandong.projects.web;

import org.jspecify.annotations.NullMarked;
