@NullMarked
package org.liandong.stations.web;

import org.jspecify.annotations.NullMarked;
